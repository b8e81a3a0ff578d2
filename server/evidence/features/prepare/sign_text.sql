-- Share of each normalised sign-off text among the parcels that no vendor site sold: at each outlet that has at least `$outletTexts` of them, and under '' in all
-- (W6). Where no sale is known at all nothing tells which parcels are ordinary, and an outlet that a ring has to itself would explain the ring away: then only in all.
CREATE OR REPLACE TEMP TABLE usual_sign_text AS
WITH told AS (
  SELECT coalesce(sign_key, '') AS outlet_key, sign_text, count(*) AS n
  FROM waybills WHERE sign_text IS NOT NULL AND key NOT IN (SELECT waybill_key FROM number_sales WHERE waybill_key IS NOT NULL) GROUP BY ALL
),
said AS (SELECT outlet_key, sign_words(sign_text) AS words, sum(n) AS n FROM told GROUP BY ALL),
place AS (
  SELECT '' AS outlet_key, words, sum(n) AS n FROM said GROUP BY words
  UNION ALL
  SELECT outlet_key, words, n FROM said WHERE outlet_key <> '' AND EXISTS (SELECT 1 FROM number_sales)
)
SELECT outlet_key, words, n / sum(n) OVER (PARTITION BY outlet_key) AS share FROM place
QUALIFY outlet_key = '' OR sum(n) OVER (PARTITION BY outlet_key) >= $outletTexts
