-- How many stores of the whole case use one value: what `shared_count.sql` counts, for a single value.
SELECT CASE $kind
  WHEN 'bank_account' THEN (SELECT count(DISTINCT store_key) FROM withdrawals WHERE account_id = $value)
  WHEN 'site_account' THEN (SELECT count(DISTINCT o.store_key) FROM number_sales n JOIN orders o ON o.waybill_key = n.waybill_key WHERE n.site_account_key = $value)
  WHEN 'qr_account' THEN (SELECT count(DISTINCT store_key) FROM qr_codes WHERE account_id = $value)
  WHEN 'gambling_site' THEN (SELECT count(DISTINCT store_key) FROM qr_codes WHERE gambling_site = $value)
  WHEN 'controller' THEN (SELECT count(DISTINCT target_id) FROM controls WHERE target_type = 'store' AND person_id = $value)
  ELSE (SELECT count(DISTINCT owner_id) FROM identifiers WHERE owner_type = 'store' AND kind = $kind AND value = $value) END
