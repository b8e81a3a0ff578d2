SELECT 'identifiers' AS table_name, source_id, line FROM identifiers WHERE owner_type = 'store' AND owner_id IN ($a, $b) AND kind = $kind AND value = $value
