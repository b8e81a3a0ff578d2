-- (Case)-[:SEIZED]->(Account|Asset|VendorSite)
SELECT
  getvariable('case_id') AS from_key, CASE target_type WHEN 'account' THEN 'Account' WHEN 'asset' THEN 'Asset' ELSE 'VendorSite' END AS to_label, target_id AS to_key,
  amount_fen AS amountFen, "at", city, doc_no AS docNo, source_id, line
FROM measures WHERE kind = 'seizure' AND target_type IN ('account', 'asset', 'vendor_site')
