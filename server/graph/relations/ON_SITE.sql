-- (SiteAccount)-[:ON_SITE]->(VendorSite)
SELECT r.key AS from_key, r.site_id AS to_key, s.source_id, s.line FROM site_account_key r LEFT JOIN site_accounts s ON s.key = r.key
