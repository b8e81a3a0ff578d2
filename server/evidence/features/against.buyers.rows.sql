WITH mine AS (SELECT DISTINCT buyer_id FROM hired h JOIN scope s ON s.sid = h.sid WHERE s.key = $a)
SELECT 'orders' AS table_name, o.source_id, o.line FROM orders o
WHERE o.buyer_id IN (SELECT buyer_id FROM mine)
  AND o.buyer_id IN (SELECT buyer_id FROM orders WHERE buyer_id IN (SELECT buyer_id FROM mine) GROUP BY buyer_id HAVING count(DISTINCT store_key) > 1)
