-- Pairs of stores with at least `$commonPayers` common payers or `$commonBuyers` common hired buyers, at least `$payerLift` times what their numbers of these predict,
-- with a probability under `$payerChance` (Chernoff's bound of the Poisson tail). People of more than `$hubStores` stores make no pairs.
CREATE OR REPLACE TEMP TABLE overlap_pair AS
WITH several AS (SELECT kind, person FROM overlap_person GROUP BY kind, person HAVING count(*) BETWEEN 2 AND $hubStores),
usable AS (SELECT p.kind, p.person, p.sid FROM overlap_person p SEMI JOIN several v ON v.kind = p.kind AND v.person = p.person),
pair AS (
  SELECT x.kind, x.sid AS a, y.sid AS b, count(*) AS common
  FROM usable x JOIN usable y ON y.kind = x.kind AND y.person = x.person AND x.sid < y.sid
  GROUP BY x.kind, x.sid, y.sid HAVING count(*) >= CASE x.kind WHEN 'payer_overlap' THEN $commonPayers ELSE $commonBuyers END
),
people AS (SELECT kind, count(DISTINCT person) AS all_people FROM overlap_person GROUP BY kind),
expected AS (
  SELECT p.*, CAST(m.people AS DOUBLE) * n.people / e.all_people AS expected
  FROM pair p JOIN people e ON e.kind = p.kind
  JOIN overlap_count m ON m.kind = p.kind AND m.sid = p.a JOIN overlap_count n ON n.kind = p.kind AND n.sid = p.b
)
SELECT kind, a, b, common, expected FROM expected
WHERE common >= $payerLift * expected AND common * ln(common / expected) - (common - expected) >= -ln($payerChance)
