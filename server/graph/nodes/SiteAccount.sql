-- (:SiteAccount) a customer of a vendor site
SELECT
  r.key, r.bare AS name, r.site_id AS siteId, s.level, s.registered_at AS registeredAt, s.balance_fen AS balanceFen,
  s.key IS NULL AS implied, s.day_only AS dayOnly, s.source_id, s.line
FROM site_account_key r LEFT JOIN site_accounts s ON s.key = r.key
