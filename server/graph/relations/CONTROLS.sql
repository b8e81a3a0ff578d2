-- (Person)-[:CONTROLS]->(VendorSite|Store|Account)
SELECT
  person_id AS from_key, CASE target_type WHEN 'vendor_site' THEN 'VendorSite' WHEN 'store' THEN 'Store' ELSE 'Account' END AS to_label, target_id AS to_key,
  string_agg(DISTINCT basis, '; ' ORDER BY basis) AS basis, refs(source_id, line) AS src, count(*) AS srcN
FROM controls GROUP BY ALL
