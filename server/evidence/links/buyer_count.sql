-- How many different hired buyers each store has.
CREATE OR REPLACE TEMP TABLE buyer_count AS
SELECT sid, count(DISTINCT buyer_id) AS buyers FROM hired GROUP BY sid
