-- (Order)-[:PLACED_AT]->(Store)
SELECT key AS from_key, store_key AS to_key, refs(source_id, line) AS src, count(*) AS srcN FROM kept_orders GROUP BY ALL
