-- How many payers each gated store has, and how many it usually shares with the gated stores that have payers in common with it beyond chance.
WITH shared AS (
  SELECT p.a, p.b, p.common FROM overlap_pair p JOIN gated g ON g.sid = p.a JOIN gated h ON h.sid = p.b WHERE p.kind = 'payer_overlap'
),
side AS (SELECT a AS sid, common FROM shared UNION ALL SELECT b, common FROM shared),
usual AS (SELECT sid, avg(common) AS usual FROM side GROUP BY sid HAVING count(*) >= $poolStores)
SELECT c.sid, c.people AS payers, u.usual FROM overlap_count c SEMI JOIN gated g ON g.sid = c.sid LEFT JOIN usual u ON u.sid = c.sid
WHERE c.kind = 'payer_overlap' ORDER BY c.sid
