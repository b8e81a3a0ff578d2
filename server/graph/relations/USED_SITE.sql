-- (Store)-[:USED_SITE]->(VendorSite) n of the store's numbers were sold by the site
SELECT o.store_key AS from_key, s.site_id AS to_key, count(DISTINCT o.waybill_key) AS n, min(s.sold_at) AS firstAt, max(s.sold_at) AS lastAt, refs(s.source_id, s.line) AS src, count(*) AS srcN
FROM store_waybill o JOIN number_sales s ON s.waybill_key = o.waybill_key GROUP BY ALL
