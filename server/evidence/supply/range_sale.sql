-- Sales within a run, by site.
CREATE OR REPLACE TEMP TABLE range_sale AS
WITH part AS (
  SELECT split_part(waybill_key, ':', 1) AS courier, substr(waybill_key, strpos(waybill_key, ':') + 1) AS no, site_id, sold_at FROM number_sales WHERE waybill_key IS NOT NULL
),
sale AS (
  SELECT courier, left(no, length(no) - length(regexp_extract(no, '([0-9]{1,15})$', 1))) AS head, length(no) AS digits, number_serial(no) AS serial, site_id, sold_at
  FROM part WHERE number_serial(no) IS NOT NULL
)
SELECT g.range_id, s.site_id, count(*) AS n, CAST(min(s.sold_at) AS DATE) AS first_day, CAST(max(s.sold_at) AS DATE) AS last_day
FROM sale s ASOF JOIN range_run g ON g.courier = s.courier AND g.head = s.head AND g.digits = s.digits AND s.serial >= g.first
WHERE s.serial <= g.last GROUP BY g.range_id, s.site_id
