-- (:VendorSite) operatorClaim is what the source says, compared but never relied on
WITH referenced AS (
  SELECT key FROM vendor_sites
  UNION SELECT site_id FROM number_sales
  UNION SELECT site_id FROM site_accounts
  UNION SELECT owner_key FROM owner_identifier WHERE owner_label = 'VendorSite'
  UNION SELECT target_id FROM controls WHERE target_type = 'vendor_site'
  UNION SELECT target_id FROM measures WHERE target_type = 'vendor_site'
)
SELECT
  r.key, r.key AS name, v.title, v.operator_id AS operatorClaim, v.first_seen AS firstSeen, v.last_seen AS lastSeen,
  v.key IS NULL AS implied, v.day_only AS dayOnly, v.source_id, v.line
FROM referenced r LEFT JOIN vendor_sites v ON v.key = r.key
