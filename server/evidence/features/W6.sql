-- Share of the store's commonest sign-off text (digits and marks left out) less that text's share among parcels that no site sold.
WITH words AS (
  SELECT sid, sign_words(sign_text) AS words, count(*) AS n FROM parcel WHERE sign_text IS NOT NULL GROUP BY 1, 2
),
top AS (
  SELECT sid, words, n, sum(n) OVER (PARTITION BY sid) AS total FROM words
  QUALIFY row_number() OVER (PARTITION BY sid ORDER BY n DESC, words) = 1
)
SELECT t.sid, t.total AS n, t.n / t.total - coalesce(u.share, 0) AS value, t.n / t.total AS extra
FROM top t LEFT JOIN usual_sign_text u ON u.words = t.words
WHERE EXISTS (SELECT 1 FROM usual_sign_text)
