-- City cells that need a place on the map.
SELECT DISTINCT cell FROM (
  SELECT from_city AS cell FROM waybills UNION SELECT to_city FROM waybills
  UNION SELECT recipient_city FROM orders UNION SELECT ship_from_city FROM stores UNION SELECT city FROM outlets
)
WHERE cell IS NOT NULL ORDER BY cell
