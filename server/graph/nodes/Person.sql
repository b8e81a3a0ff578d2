-- (:Person) roles other than the one in the evidence are roles on relations
WITH referenced AS (
  SELECT key FROM persons
  UNION SELECT person_id FROM controls
  UNION SELECT owner_key FROM owner_identifier WHERE owner_label = 'Person'
  UNION SELECT target_id FROM measures WHERE target_type = 'person'
)
SELECT
  r.key, coalesce(p.name, r.key) AS name, p.city, p.role, p.status, p.key IS NULL AS implied, p.day_only AS dayOnly, p.source_id, p.line
FROM referenced r LEFT JOIN persons p ON p.key = r.key
