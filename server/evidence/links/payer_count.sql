-- How many different payers each store has.
CREATE OR REPLACE TEMP TABLE payer_count AS
SELECT sid, count(DISTINCT payer_account) AS payers FROM paid WHERE payer_account IS NOT NULL GROUP BY sid
