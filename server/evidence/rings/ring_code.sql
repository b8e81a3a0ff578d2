-- The collection codes of each ring's stores: named for a store, or paid on one of its orders. Uses counts the payments.
CREATE OR REPLACE TEMP TABLE ring_code AS
WITH code AS (
  SELECT q.key AS qr_id, s.sid, 0 AS uses FROM qr_codes q JOIN scope s ON s.key = q.store_key
  UNION ALL
  SELECT p.qr_id, o.sid, 1 FROM payments p JOIN order_fact o ON o.order_key = p.order_key WHERE p.qr_id IS NOT NULL
)
SELECT r.ring_id, c.qr_id, sum(c.uses) AS uses FROM code c JOIN ring_store r ON r.sid = c.sid GROUP BY r.ring_id, c.qr_id
