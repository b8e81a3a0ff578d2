-- (Org)-[:HOSTS]->(Store)
SELECT 'PLATFORM:' || platform AS from_key, key AS to_key FROM node_Store WHERE 'PLATFORM:' || platform IN (SELECT key FROM node_Org)
