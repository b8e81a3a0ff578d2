-- Per ring: its parcels by pickup outlet, how many went through outlets in excess, and its main outlet beside that outlet's peers.
WITH used AS (
  SELECT r.ring_id, p.pickup_key, count(*) AS n, count(*) FILTER (WHERE p.empty) AS own
  FROM ring_store r JOIN parcel_flag p ON p.sid = r.sid WHERE p.pickup_key IS NOT NULL GROUP BY r.ring_id, p.pickup_key
),
total AS (
  SELECT u.ring_id, count(f.z) AS outlets, count(*) FILTER (WHERE f.excess) AS excess, CAST(sum(u.n) AS BIGINT) AS parcels,
    CAST(coalesce(sum(u.n) FILTER (WHERE f.excess), 0) AS BIGINT) AS through
  FROM used u LEFT JOIN outlet_figure f ON f.outlet_key = u.pickup_key GROUP BY u.ring_id
),
main AS (
  SELECT u.ring_id, u.own, f.* FROM used u JOIN outlet_figure f ON f.outlet_key = u.pickup_key WHERE f.z IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY u.ring_id ORDER BY u.own DESC, u.n DESC, u.pickup_key) = 1
)
SELECT t.*, m.outlet_key || CASE WHEN m.name IS NULL THEN '' ELSE ' ' || m.name END AS main, m.n, m.flagged, m.own, m.low, m.high, m.peers, m.peer_n, m.peer_share, m.z
FROM total t LEFT JOIN main m ON m.ring_id = t.ring_id
