-- How an indicator's values are spread over the stores of each platform or courier and, under '', of the case: the values at every hundredth of the sorted list.
-- Stores with few rows are left out. (One sort a group: `quantile_disc` of a hundred quantiles goes through the group a hundred times.)
WITH spread AS (
  SELECT coalesce(g.name, '') AS name, count(*) AS stores, CAST(sum(m.n) AS DOUBLE) AS rows, list_sort(list(m.value)) AS sorted
  FROM measure m JOIN (SELECT sid, CASE $kind WHEN 'platform' THEN platform WHEN 'courier' THEN courier END AS name FROM peer) g ON g.sid = m.sid
  WHERE m.indicator = $indicator AND m.n >= $minRows
  GROUP BY GROUPING SETS ((g.name), ())
  HAVING count(*) > 0 AND (grouping(g.name) = 1 OR g.name IS NOT NULL)
)
SELECT name, stores, rows, list_transform(range(101), lambda hundredth: sorted[1 + CAST(floor((stores - 1) * hundredth / 100.0) AS BIGINT)]) AS quantiles
FROM spread ORDER BY name
