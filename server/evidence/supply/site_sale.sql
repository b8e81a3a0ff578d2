-- Numbers sold by site, day, courier and the beginning of the upstream order number. Money in thousandths of a yuan.
CREATE OR REPLACE TEMP TABLE site_sale AS
SELECT site_id, CAST(sold_at AS DATE) AS day, split_part(waybill_key, ':', 1) AS courier,
  nullif(regexp_extract(upstream_order_no, '^([A-Za-z0-9]{2,})[-_.:/]', 1), '') AS upstream,
  count(*) AS n, count(price_milli) AS priced, coalesce(sum(price_milli), 0) AS price_milli,
  count(*) FILTER (WHERE price_milli IS NOT NULL AND cost_milli IS NOT NULL) AS both_priced,
  coalesce(sum(price_milli - cost_milli), 0) AS profit_milli
FROM number_sales GROUP BY ALL
