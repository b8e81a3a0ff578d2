-- How many stores share each value: counted before any pair is made.
CREATE OR REPLACE TEMP TABLE shared_count AS
SELECT kind, value, count(*) AS stores FROM shared_value GROUP BY kind, value HAVING count(*) > 1
