-- (Order)-[:SHIPPED_WITH]->(Waybill)
SELECT key AS from_key, waybill_key AS to_key, min(shipped_at) AS "at", refs(source_id, line) AS src, count(*) AS srcN
FROM kept_orders WHERE waybill_key IS NOT NULL GROUP BY ALL
