-- How an indicator's values are spread over the stores of each platform or courier and, under '', of the case. Stores with few rows are left out.
SELECT coalesce(g.name, '') AS name, count(*) AS stores, CAST(sum(m.n) AS DOUBLE) AS rows, quantile_disc(m.value, [QUANTILES]) AS quantiles
FROM measure m JOIN (SELECT sid, CASE $kind WHEN 'platform' THEN platform WHEN 'courier' THEN courier END AS name FROM peer) g ON g.sid = m.sid
WHERE m.indicator = $indicator AND m.n >= $minRows
GROUP BY GROUPING SETS ((g.name), ())
HAVING count(*) > 0 AND (grouping(g.name) = 1 OR g.name IS NOT NULL)
ORDER BY name
