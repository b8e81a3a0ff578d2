-- Share of parcels that went to another city or phone than the order says. Masked phones are compared by their last four digits only.
WITH compared AS (
  SELECT p.sid, c.city AS order_city, p.to_city,
    CASE WHEN regexp_matches(p.order_phone, '[0-9]{4}$') AND regexp_matches(p.waybill_phone, '[0-9]{4}$') THEN right(p.order_phone, 4) <> right(p.waybill_phone, 4) END AS phone_differs
  FROM parcel p LEFT JOIN city c ON c.cell = p.order_city
  WHERE p.waybill_source IS NOT NULL
)
SELECT sid, count(*) AS n, count(*) FILTER (WHERE coalesce(order_city <> to_city, false) OR coalesce(phone_differs, false)) / count(*) AS value, NULL AS extra
FROM compared WHERE (order_city IS NOT NULL AND to_city IS NOT NULL) OR phone_differs IS NOT NULL
GROUP BY sid
