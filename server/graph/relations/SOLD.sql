-- (VendorSite)-[:SOLD]->(Waybill) every sale, whether the customer is known or not
SELECT
  site_id AS from_key, waybill_key AS to_key, sold_at AS "at", price_milli AS priceMilli, cost_milli AS costMilli, upstream_order_no AS upstreamOrderNo,
  day_only AS dayOnly, source_id, line
FROM kept_sales
