-- (Waybill)-[:PICKED_AT]->(Outlet)
SELECT key AS from_key, pickup_key AS to_key, picked_at AS "at", source_id, line FROM kept_waybills WHERE pickup_key IS NOT NULL
