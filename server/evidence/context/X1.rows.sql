-- What other cases know of the ring.
SELECT 'case_numbers' AS table_name, c.source_id, c.line FROM case_numbers c JOIN ring_key k ON k.kind = 'waybill' AND k.value = c.waybill_key
UNION ALL
SELECT 'case_numbers', c.source_id, c.line FROM case_numbers c JOIN ring_key k ON k.kind = c.kind AND k.value = c.value
