-- (Case)-[:SUMMONED]->(Person|Org)
SELECT
  getvariable('case_id') AS from_key, CASE target_type WHEN 'person' THEN 'Person' ELSE 'Org' END AS to_label,
  CASE target_type WHEN 'person' THEN target_id ELSE 'COURIER:' || target_id END AS to_key, "at", city, doc_no AS docNo, source_id, line
FROM measures WHERE kind = 'summons' AND target_type IN ('person', 'courier')
