-- (:Identifier) what owners are registered with, and the parcel phones and addresses that two stores or more share
SELECT key, any_value(value) AS name, any_value(kind) AS kind, any_value(value) AS value, count(*) AS owners, min(source_id) AS source_id, arg_min(line, source_id) AS line
FROM (
  SELECT key, kind, value, source_id, line FROM owner_identifier
  UNION ALL
  SELECT key, kind, value, source_id, line FROM parcel_identifier WHERE key NOT IN (SELECT key FROM owner_identifier)
) GROUP BY key
