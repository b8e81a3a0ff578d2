-- City cells of an explanation's stores.
WITH shipped AS (SELECT waybill_key, recipient_city FROM orders WHERE store_key IN (SELECT key FROM wanted)),
record AS (SELECT from_city, to_city FROM waybills WHERE key IN (SELECT waybill_key FROM shipped))
SELECT DISTINCT cell FROM (
  SELECT from_city AS cell FROM record UNION SELECT to_city FROM record
  UNION SELECT recipient_city FROM shipped UNION SELECT city FROM outlets UNION SELECT ship_from_city FROM stores WHERE key IN (SELECT key FROM wanted)
)
WHERE cell IS NOT NULL ORDER BY cell
