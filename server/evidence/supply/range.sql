-- One row a leaked range: a dense run whose numbers that can be judged look empty or were sold, nearly all of them. Outlet and customer code: the commonest.
WITH judged AS (SELECT range_id, count(*) FILTER (WHERE NOT empty) AS honest, count(*) FILTER (WHERE empty) AS flagged, count(DISTINCT sid) AS stores FROM range_parcel GROUP BY range_id),
site AS (SELECT range_id, list(site_id ORDER BY n DESC, site_id) AS sites, min(first_day) AS first_day, max(last_day) AS last_day FROM range_sale GROUP BY range_id),
outlet AS (
  SELECT range_id, pickup_key, count(*) AS n, count(*) / sum(count(*)) OVER (PARTITION BY range_id) AS share FROM range_parcel WHERE pickup_key IS NOT NULL GROUP BY range_id, pickup_key
  QUALIFY row_number() OVER (PARTITION BY range_id ORDER BY count(*) DESC, pickup_key) = 1
),
code AS (
  SELECT p.range_id, w.customer_code, count(*) / sum(count(*)) OVER (PARTITION BY p.range_id) AS share
  FROM range_parcel p JOIN waybills w ON w.source_id = p.source_id AND w.line = p.line WHERE w.customer_code IS NOT NULL GROUP BY p.range_id, w.customer_code
  QUALIFY row_number() OVER (PARTITION BY p.range_id ORDER BY count(*) DESC, w.customer_code) = 1
),
kept AS (
  SELECT r.*, coalesce(j.honest, 0) AS honest, coalesce(j.flagged, 0) AS flagged, coalesce(j.stores, 0) AS stores
  FROM range_run r LEFT JOIN judged j USING (range_id) WHERE r.numbers / (r.numbers + coalesce(j.honest, 0)) >= $rangeShare
)
SELECT k.range_id AS key, k.range_id AS "rangeId", row_number() OVER (ORDER BY k.numbers DESC, k.range_id) AS "rangeNo", k.courier,
  k.head || lpad(CAST(k.first AS VARCHAR), CAST(k.digits - length(k.head) AS INTEGER), '0') AS first,
  k.head || lpad(CAST(k.last AS VARCHAR), CAST(k.digits - length(k.head) AS INTEGER), '0') AS last,
  k.last - k.first + 1 AS span, k.numbers, k.sold, k.flagged, k.honest, round(k.numbers / (k.last - k.first + 1), 6) AS density, k.stores,
  coalesce(s.sites, []) AS sites, CAST(s.first_day AS VARCHAR) AS "from", CAST(s.last_day AS VARCHAR) AS "to",
  o.pickup_key AS outlet, round(o.share, 6) AS "outletShare", c.customer_code AS "customerCode", round(c.share, 6) AS "customerShare"
FROM kept k LEFT JOIN site s USING (range_id) LEFT JOIN outlet o USING (range_id) LEFT JOIN code c USING (range_id)
