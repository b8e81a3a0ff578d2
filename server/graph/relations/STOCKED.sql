-- (VendorSite)-[:STOCKED]->(Waybill) when the number came into stock, before it was sold
SELECT site_id AS from_key, waybill_key AS to_key, stocked_at AS "at", source_id, line FROM kept_sales WHERE stocked_at IS NOT NULL
