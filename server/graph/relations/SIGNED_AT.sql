-- (Waybill)-[:SIGNED_AT]->(Outlet)
SELECT key AS from_key, sign_key AS to_key, signed_at AS "at", source_id, line FROM kept_waybills WHERE sign_key IS NOT NULL
