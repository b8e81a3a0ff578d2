-- (Org)-[:SUPPLIES]->(VendorSite)
SELECT 'SUPPLIER:' || supplier_id AS from_key, key AS to_key, source_id, line FROM vendor_sites WHERE supplier_id IS NOT NULL
