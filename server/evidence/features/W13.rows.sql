SELECT 'orders' AS table_name, o.source_id, o.line FROM orders o JOIN scope s ON s.key = o.store_key
WHERE o.recipient_address IN (
  SELECT x.recipient_address FROM orders x
  WHERE x.recipient_address IN (SELECT recipient_address FROM order_fact)
    AND NOT regexp_matches(x.recipient_address, '驿站|快递柜|丰巢|自提|代收|菜鸟|宿舍|学校|学院|大学|公司|\*')
  GROUP BY x.recipient_address HAVING count(DISTINCT x.buyer_id) >= $addressBuyers)
