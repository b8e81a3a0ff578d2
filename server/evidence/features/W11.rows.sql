SELECT 'waybills' AS table_name, p.waybill_source AS source_id, p.waybill_line AS line
FROM parcel p LEFT JOIN city c ON c.cell = p.order_city
WHERE coalesce(c.city <> p.to_city, false)
  OR (regexp_matches(p.order_phone, '[0-9]{4}$') AND regexp_matches(p.waybill_phone, '[0-9]{4}$') AND right(p.order_phone, 4) <> right(p.waybill_phone, 4))
