-- What `$quantile` of the ordinary peers stay within: stores of the same platform or courier, or of the case, most of whose parcels do not look empty.
WITH peer_group AS (
  SELECT sid, CASE $kind WHEN 'platform' THEN platform WHEN 'courier' THEN courier ELSE '' END AS name FROM peer
),
ordinary AS (
  SELECT g.name, quantile_cont(m.value, $quantile) AS usual
  FROM measure m JOIN peer_group g ON g.sid = m.sid
  WHERE m.indicator = $indicator AND m.n >= 30 AND m.sid NOT IN (SELECT sid FROM measure WHERE indicator = 'empty' AND value >= 0.5)
  GROUP BY g.name HAVING count(*) >= $least
)
UPDATE measure SET usual = round(o.usual, 9)
FROM ordinary o JOIN peer_group g ON g.name = o.name
WHERE measure.indicator = $indicator AND g.sid = measure.sid
