-- (:Store) every store of the evidence, and those that something else only refers to
WITH referenced AS (
  SELECT store_key AS key FROM orders
  UNION SELECT store_key FROM withdrawals
  UNION SELECT store_key FROM qr_codes WHERE store_key IS NOT NULL
  UNION SELECT owner_key FROM owner_identifier WHERE owner_label = 'Store'
  UNION SELECT target_id FROM controls WHERE target_type = 'store'
  UNION SELECT target_id FROM measures WHERE target_type = 'store'
  UNION SELECT key FROM stores
)
SELECT
  r.key, coalesce(s.name, r.key) AS name, coalesce(s.platform, split_part(r.key, ':', 1)) AS platform,
  coalesce(s.store_id, substr(r.key, strpos(r.key, ':') + 1)) AS storeId, s.category, s.opened_at AS openedAt, s.closed_at AS closedAt,
  s.ship_from_city AS shipFromCity, m.ring_id AS ringId, m.ring_no AS ringNo,
  x.hypothesis, x.suspicion, x.empty_score AS emptyScore, x.code_merchant AS codeMerchant, x.brushing, x.no_ship AS noShip, x.gated,
  s.key IS NULL AS implied, s.day_only AS dayOnly, s.source_id, s.line
FROM referenced r
LEFT JOIN stores s ON s.key = r.key
LEFT JOIN run_store x ON x.key = r.key
LEFT JOIN (SELECT key, min_by(ring_id, ring_no) AS ring_id, min(ring_no) AS ring_no FROM run_member WHERE label = 'Store' AND role = 'member' GROUP BY key) m ON m.key = r.key
