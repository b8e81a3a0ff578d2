-- Each outlet's share of parcels that look empty with its Wilson interval, beside the other outlets of its city (of its courier, where the city is not
-- known or has too few parcels), and by how many standard deviations it exceeds them: a pooled two-proportion test. Outlets in excess are nobody's peers.
CREATE OR REPLACE TEMP TABLE outlet_figure AS
WITH placed AS (
  SELECT c.*, split_part(c.outlet_key, ':', 1) AS courier, nullif(trim(o.city), '') AS city, o.name
  FROM outlet_count c LEFT JOIN outlets o ON o.key = c.outlet_key
),
peer AS (
  SELECT *, CASE WHEN outlet_key IN (SELECT outlet_key FROM outlet_in_excess) THEN 0 ELSE n END AS as_n,
    CASE WHEN outlet_key IN (SELECT outlet_key FROM outlet_in_excess) THEN 0 ELSE flagged END AS as_flagged
  FROM placed
),
around AS (
  SELECT * EXCLUDE (as_n, as_flagged),
    sum(as_n) OVER (PARTITION BY city) - as_n AS city_n, sum(as_flagged) OVER (PARTITION BY city) - as_flagged AS city_flagged,
    sum(as_n) OVER (PARTITION BY courier) - as_n AS courier_n, sum(as_flagged) OVER (PARTITION BY courier) - as_flagged AS courier_flagged
  FROM peer
),
chosen AS (
  SELECT * EXCLUDE (city_n, city_flagged, courier_n, courier_flagged),
    CASE WHEN city IS NOT NULL AND city_n >= $outletRows THEN 'city' WHEN courier_n >= $outletRows THEN 'courier' END AS peers,
    CASE WHEN city IS NOT NULL AND city_n >= $outletRows THEN city_n WHEN courier_n >= $outletRows THEN courier_n END AS peer_n,
    CASE WHEN city IS NOT NULL AND city_n >= $outletRows THEN city_flagged WHEN courier_n >= $outletRows THEN courier_flagged END AS peer_flagged
  FROM around
),
share AS (
  SELECT *, flagged / n AS share, peer_flagged / peer_n AS peer_share, (flagged + peer_flagged) / (n + peer_n) AS pooled,
    $intervalZ * $intervalZ / n AS zz
  FROM chosen
),
tested AS (
  SELECT * EXCLUDE (pooled, zz),
    (share + zz / 2 - $intervalZ * sqrt(share * (1 - share) / n + zz / (4 * n))) / (1 + zz) AS low,
    (share + zz / 2 + $intervalZ * sqrt(share * (1 - share) / n + zz / (4 * n))) / (1 + zz) AS high,
    CASE WHEN n >= $outletRows AND peer_n IS NOT NULL
      THEN CASE WHEN pooled > 0 AND pooled < 1 THEN (share - peer_share) / sqrt(pooled * (1 - pooled) * (1 / n + 1 / peer_n)) ELSE 0 END END AS z
  FROM share
)
SELECT * EXCLUDE (low, high, z, peer_n, peer_flagged), CAST(peer_n AS BIGINT) AS peer_n, CAST(peer_flagged AS BIGINT) AS peer_flagged,
  greatest(0, round(low, 9)) AS low, least(1, round(high, 9)) AS high, round(z, 6) AS z,
  coalesce(z >= $outletZ AND low > peer_share, false) AS excess
FROM tested
