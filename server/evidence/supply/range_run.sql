-- Dense runs among them: gaps and islands over the sorted numbers of one courier and form.
CREATE OR REPLACE TEMP TABLE range_run AS
WITH step AS (
  SELECT *, CASE WHEN serial - lag(serial) OVER (PARTITION BY courier, head, digits ORDER BY serial) <= $rangeGap THEN 0 ELSE 1 END AS opens FROM hit_number
),
numbered AS (SELECT *, sum(opens) OVER (PARTITION BY courier, head, digits ORDER BY serial ROWS UNBOUNDED PRECEDING) AS run FROM step),
run AS (
  SELECT courier, head, digits, min(serial) AS first, max(serial) AS last, count(*) AS numbers, count(*) FILTER (WHERE sold) AS sold
  FROM numbered GROUP BY courier, head, digits, run
)
SELECT courier || ':' || head || lpad(CAST(first AS VARCHAR), CAST(digits - length(head) AS INTEGER), '0') AS range_id, *
FROM run WHERE numbers >= $rangeNumbers AND numbers / (last - first + 1) >= $rangeDensity
