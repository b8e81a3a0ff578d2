-- Every store that any table names, numbered by its key.
CREATE OR REPLACE TEMP TABLE scope AS
SELECT CAST(row_number() OVER (ORDER BY key) - 1 AS INTEGER) AS sid, key
FROM (
  SELECT key FROM stores
  UNION SELECT store_key FROM orders
  UNION SELECT store_key FROM withdrawals
  UNION SELECT store_key FROM qr_codes WHERE store_key IS NOT NULL
  UNION SELECT owner_id FROM identifiers WHERE owner_type = 'store'
)
