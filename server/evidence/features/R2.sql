-- How many other stores share at least `$commonPayers` payers with this one, far beyond chance. Extra: the largest number of common payers.
WITH side AS (
  SELECT a AS sid, common FROM payer_pair UNION ALL SELECT b, common FROM payer_pair
)
SELECT s.sid, max(c.payers) AS n, count(p.sid) AS value, max(p.common) AS extra
FROM scope s JOIN payer_count c ON c.sid = s.sid LEFT JOIN side p ON p.sid = s.sid
GROUP BY s.sid
