-- (SiteAccount)-[:BOUGHT]->(Waybill) where the customer is known
SELECT
  site_account_key AS from_key, waybill_key AS to_key, sold_at AS "at", price_milli AS priceMilli, cost_milli AS costMilli,
  day_only AS dayOnly, source_id, line
FROM kept_sales WHERE site_account_key IS NOT NULL
