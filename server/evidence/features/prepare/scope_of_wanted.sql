-- The stores of an explanation, numbered by their keys.
CREATE OR REPLACE TEMP TABLE scope AS
SELECT CAST(row_number() OVER (ORDER BY key) - 1 AS INTEGER) AS sid, key FROM (SELECT DISTINCT key FROM wanted)
