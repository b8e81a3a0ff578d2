-- (Person)-[:OWNS]->(Account) the holder's identity number is the person's
SELECT p.key AS from_key, a.key AS to_key, a.source_id, a.line FROM accounts a JOIN persons p ON p.id_number = a.holder_id_number
