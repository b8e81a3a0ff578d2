WITH buyer AS (SELECT DISTINCT sid, buyer_id FROM hired),
common AS (SELECT buyer_id FROM buyer GROUP BY buyer_id HAVING count(*) = 2)
SELECT 'orders' AS table_name, o.source_id, o.line FROM orders o
WHERE o.key IN (SELECT h.order_key FROM hired h JOIN common c ON c.buyer_id = h.buyer_id)
