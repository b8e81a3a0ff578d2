-- Share of each normalised sign-off text among the parcels that no vendor site sold: what is usual in this case (W6).
CREATE OR REPLACE TEMP TABLE usual_sign_text AS
WITH honest AS (
  SELECT sign_words(sign_text) AS words, count(*) AS n
  FROM parcel WHERE sign_text IS NOT NULL AND site_id IS NULL GROUP BY 1
)
SELECT words, n / sum(n) OVER () AS share FROM honest
