-- (:Asset)
SELECT target_id AS key, target_id AS name, max(amount_fen) AS valueFen, min(city) AS city, min(source_id) AS source_id, arg_min(line, source_id) AS line
FROM measures WHERE target_type = 'asset' GROUP BY target_id
