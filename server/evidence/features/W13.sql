-- Share of orders that go to an address which many different buyers use. Stations, lockers, schools and firms are left out.
WITH address AS (
  SELECT recipient_address FROM orders
  WHERE recipient_address IS NOT NULL AND NOT regexp_matches(recipient_address, '驿站|快递柜|丰巢|自提|代收|菜鸟|宿舍|学校|学院|大学|公司|\*')
  GROUP BY recipient_address HAVING count(DISTINCT buyer_id) >= $addressBuyers
)
SELECT o.sid, count(*) AS n, count(a.recipient_address) / count(*) AS value, NULL AS extra
FROM order_fact o LEFT JOIN address a ON a.recipient_address = o.recipient_address
WHERE o.recipient_address IS NOT NULL AND NOT contains(o.recipient_address, '*') AND o.buyer_id IS NOT NULL
GROUP BY o.sid
