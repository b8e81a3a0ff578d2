-- Every number that a site sold or that looks empty, once.
CREATE OR REPLACE TEMP TABLE hit_number AS
WITH hit AS (
  SELECT waybill_key, true AS sold FROM number_sales WHERE waybill_key IS NOT NULL
  UNION ALL SELECT waybill_key, false FROM judged_parcel WHERE empty
),
part AS (SELECT split_part(waybill_key, ':', 1) AS courier, substr(waybill_key, strpos(waybill_key, ':') + 1) AS no, sold FROM hit)
SELECT courier, left(no, length(no) - length(regexp_extract(no, '([0-9]{1,15})$', 1))) AS head, length(no) AS digits, number_serial(no) AS serial, bool_or(sold) AS sold
FROM part WHERE number_serial(no) IS NOT NULL
GROUP BY ALL
