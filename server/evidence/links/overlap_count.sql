-- How many different people of each kind each store has.
CREATE OR REPLACE TEMP TABLE overlap_count AS
SELECT kind, sid, count(*) AS people FROM overlap_person GROUP BY kind, sid
