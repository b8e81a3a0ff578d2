-- (Org)-[:RUNS]->(Outlet)
SELECT 'COURIER:' || courier AS from_key, key AS to_key FROM node_Outlet WHERE 'COURIER:' || courier IN (SELECT key FROM node_Org)
