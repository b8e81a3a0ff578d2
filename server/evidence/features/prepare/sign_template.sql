-- Each store's commonest normalised sign-off text, with its share and what the outlets that signed for the store's parcels say of others (`usual`; NULL: unknown).
CREATE OR REPLACE TEMP TABLE sign_template AS
WITH text AS (SELECT sign_text, sign_words(sign_text) AS words FROM (SELECT DISTINCT sign_text FROM parcel WHERE sign_text IS NOT NULL)),
told AS (
  SELECT p.sid, coalesce(p.sign_key, '') AS outlet_key, t.words, count(*) AS n FROM parcel p JOIN text t ON t.sign_text = p.sign_text GROUP BY ALL
),
said AS (SELECT sid, words, sum(n) AS n FROM told GROUP BY ALL),
top AS (
  SELECT sid, words, n, sum(n) OVER (PARTITION BY sid) AS total FROM said
  QUALIFY row_number() OVER (PARTITION BY sid ORDER BY n DESC, words) = 1
),
outlet AS (
  SELECT t.sid, CASE WHEN t.outlet_key IN (SELECT outlet_key FROM usual_sign_text) THEN t.outlet_key ELSE '' END AS outlet_key, sum(t.n) AS n
  FROM told t GROUP BY ALL
)
SELECT t.sid, t.words, t.n, t.total, t.n / t.total AS share,
  CASE WHEN EXISTS (SELECT 1 FROM usual_sign_text) THEN CAST(sum(CAST(o.n * coalesce(u.share, 0) AS DECIMAL(38, 18))) AS DOUBLE) / t.total END AS usual
FROM top t JOIN outlet o ON o.sid = t.sid LEFT JOIN usual_sign_text u ON u.outlet_key = o.outlet_key AND u.words = t.words
GROUP BY t.sid, t.words, t.n, t.total
