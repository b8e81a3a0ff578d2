-- (Case)-[:ARRESTED]->(Person)
SELECT getvariable('case_id') AS from_key, target_id AS to_key, "at", city, doc_no AS docNo, source_id, line
FROM measures WHERE kind = 'arrest' AND target_type = 'person'
