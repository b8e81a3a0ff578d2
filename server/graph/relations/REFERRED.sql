-- (SiteAccount)-[:REFERRED]->(SiteAccount) a customer brought another to the same site
SELECT site_id || ':' || referred_by AS from_key, key AS to_key, registered_at AS "at", source_id, line FROM site_accounts WHERE referred_by IS NOT NULL
