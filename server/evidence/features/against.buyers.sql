-- How many other stores have hired buyers in common with this one, far beyond chance. Extra: the largest number of common buyers.
WITH side AS (
  SELECT a AS sid, common FROM buyer_pair UNION ALL SELECT b, common FROM buyer_pair
)
SELECT s.sid, max(c.buyers) AS n, count(p.sid) AS value, max(p.common) AS extra
FROM scope s JOIN buyer_count c ON c.sid = s.sid LEFT JOIN side p ON p.sid = s.sid
GROUP BY s.sid
