SELECT 'qr_codes' AS table_name, source_id, line FROM qr_codes WHERE store_key IN ($a, $b) AND gambling_site = $value
