-- (:Org) couriers, platforms and suppliers, known by their codes
SELECT 'COURIER:' || code AS key, coalesce(n.zh, code) AS name, 'COURIER' AS kind, code
FROM (
  SELECT courier AS code FROM waybills UNION SELECT courier FROM outlets UNION SELECT courier FROM number_sales WHERE courier IS NOT NULL
  UNION SELECT courier FROM orders WHERE courier IS NOT NULL UNION SELECT target_id FROM measures WHERE target_type = 'courier'
) LEFT JOIN courier_name n USING (code)
UNION ALL
SELECT 'PLATFORM:' || platform, platform, 'PLATFORM', platform
FROM (SELECT platform FROM stores UNION SELECT platform FROM orders UNION SELECT platform FROM withdrawals)
UNION ALL
SELECT DISTINCT 'SUPPLIER:' || supplier_id, supplier_id, 'SUPPLIER', supplier_id FROM vendor_sites WHERE supplier_id IS NOT NULL
