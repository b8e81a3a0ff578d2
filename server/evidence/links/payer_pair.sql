-- Pairs of stores with at least `$commonPayers` common payers, at least `$payerLift` times what their numbers of payers predict,
-- with a probability under `$payerChance` (Chernoff's bound of the Poisson tail). Payers of more than `$hubStores` stores make no pairs.
CREATE OR REPLACE TEMP TABLE payer_pair AS
WITH payer AS (SELECT DISTINCT payer_account, sid FROM paid WHERE payer_account IS NOT NULL),
several AS (SELECT payer_account FROM payer GROUP BY payer_account HAVING count(*) BETWEEN 2 AND $hubStores),
usable AS (SELECT p.payer_account, p.sid FROM payer p SEMI JOIN several v ON v.payer_account = p.payer_account),
pair AS (
  SELECT x.sid AS a, y.sid AS b, count(*) AS common
  FROM usable x JOIN usable y ON y.payer_account = x.payer_account AND x.sid < y.sid
  GROUP BY x.sid, y.sid HAVING count(*) >= $commonPayers
),
expected AS (
  SELECT p.*, CAST(m.payers AS DOUBLE) * n.payers / (SELECT count(DISTINCT payer_account) FROM payer) AS expected
  FROM pair p JOIN payer_count m ON m.sid = p.a JOIN payer_count n ON n.sid = p.b
)
SELECT a, b, common, expected FROM expected
WHERE common >= $payerLift * expected AND common * ln(common / expected) - (common - expected) >= -ln($payerChance)
