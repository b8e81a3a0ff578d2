-- How many other stores share at least `$commonPayers` payers with this one, far beyond chance. Extra: the largest number of common payers.
WITH side AS (
  SELECT a AS sid, common FROM overlap_pair WHERE kind = 'payer_overlap' UNION ALL SELECT b, common FROM overlap_pair WHERE kind = 'payer_overlap'
)
SELECT s.sid, max(c.people) AS n, count(p.sid) AS value, max(p.common) AS extra
FROM scope s JOIN overlap_count c ON c.sid = s.sid AND c.kind = 'payer_overlap' LEFT JOIN side p ON p.sid = s.sid
GROUP BY s.sid
