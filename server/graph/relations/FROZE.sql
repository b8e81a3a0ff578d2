-- (Case)-[:FROZE]->(Account|Asset|Store|VendorSite)
SELECT
  getvariable('case_id') AS from_key,
  CASE target_type WHEN 'account' THEN 'Account' WHEN 'asset' THEN 'Asset' WHEN 'store' THEN 'Store' ELSE 'VendorSite' END AS to_label, target_id AS to_key,
  amount_fen AS amountFen, "at", until, city, doc_no AS docNo, source_id, line
FROM measures WHERE kind = 'freeze' AND target_type IN ('account', 'asset', 'store', 'vendor_site')
