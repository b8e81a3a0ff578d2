-- (:Waybill) one node a number; the first episode's data where a courier used it again
WITH first_episode AS (
  SELECT key, count(*) AS episodes, arg_min(w, coalesce(picked_at, '9999-12-31'::TIMESTAMP)) AS w FROM kept_waybills w GROUP BY key
), referenced AS (
  SELECT key FROM first_episode
  UNION SELECT waybill_key FROM kept_orders WHERE waybill_key IS NOT NULL
  UNION SELECT waybill_key FROM kept_sales
  UNION SELECT waybill_key FROM kept_scans
)
SELECT
  r.key, substr(r.key, strpos(r.key, ':') + 1) AS name, nullif(split_part(r.key, ':', 1), '?') AS courier, substr(r.key, strpos(r.key, ':') + 1) AS waybillNo,
  w.picked_at AS pickedAt, w.signed_at AS signedAt, w.scan_count AS scanCount, w.transit_count AS transitCount,
  w.weight_g AS weightG, w.weight_source AS weightSource, w.sign_text AS signText, w.from_city AS fromCity, w.to_city AS toCity,
  w.customer_code AS customerCode, nullif(episodes, 1) AS episodes, w.key IS NULL AS implied, w.day_only AS dayOnly, w.source_id, w.line
FROM referenced r LEFT JOIN first_episode e ON e.key = r.key
