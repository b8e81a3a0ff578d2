-- The courier's records whose numbers lie within a run: a merge of two sorted lists.
CREATE OR REPLACE TEMP TABLE range_parcel AS
WITH part AS (
  SELECT split_part(p.waybill_key, ':', 1) AS courier, substr(p.waybill_key, strpos(p.waybill_key, ':') + 1) AS no, p.sid, p.empty, p.pickup_key, p.source_id, p.line
  FROM judged_parcel p
),
record AS (
  SELECT courier, left(no, length(no) - length(regexp_extract(no, '([0-9]{1,15})$', 1))) AS head, length(no) AS digits, number_serial(no) AS serial, * EXCLUDE (courier, no)
  FROM part WHERE number_serial(no) IS NOT NULL
)
SELECT g.range_id, r.sid, r.empty, r.pickup_key, r.source_id, r.line
FROM record r ASOF JOIN range_run g ON g.courier = r.courier AND g.head = r.head AND g.digits = r.digits AND r.serial >= g.first
WHERE r.serial <= g.last
