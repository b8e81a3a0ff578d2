-- Pairs of stores with at least `$commonBuyers` hired buyers in common, far beyond what their numbers of such buyers predict. Hired: the buyer reviewed the
-- order, was paid back with nothing returned, or did not pay for it. (Customers of one gambling site meet at many rings; they do none of this.)
-- Same measure of chance and same guard as for payers.
CREATE OR REPLACE TEMP TABLE buyer_pair AS
WITH buyer AS (SELECT DISTINCT buyer_id, sid FROM hired),
several AS (SELECT buyer_id FROM buyer GROUP BY buyer_id HAVING count(*) BETWEEN 2 AND $hubStores),
usable AS (SELECT p.buyer_id, p.sid FROM buyer p SEMI JOIN several v ON v.buyer_id = p.buyer_id),
pair AS (
  SELECT x.sid AS a, y.sid AS b, count(*) AS common
  FROM usable x JOIN usable y ON y.buyer_id = x.buyer_id AND x.sid < y.sid
  GROUP BY x.sid, y.sid HAVING count(*) >= $commonBuyers
),
expected AS (
  SELECT p.*, CAST(m.buyers AS DOUBLE) * n.buyers / (SELECT count(DISTINCT buyer_id) FROM buyer) AS expected
  FROM pair p JOIN buyer_count m ON m.sid = p.a JOIN buyer_count n ON n.sid = p.b
)
SELECT a, b, common, expected FROM expected
WHERE common >= $payerLift * expected AND common * ln(common / expected) - (common - expected) >= -ln($payerChance)
