SELECT 'controls' AS table_name, source_id, line FROM controls WHERE target_type = 'store' AND target_id IN ($a, $b) AND person_id = $value
