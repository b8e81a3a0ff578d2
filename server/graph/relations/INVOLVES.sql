-- (Case)-[:INVOLVES]->(Person)
SELECT getvariable('case_id') AS from_key, key AS to_key, role, source_id, line FROM persons
