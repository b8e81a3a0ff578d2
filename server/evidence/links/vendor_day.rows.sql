-- The sales of both stores on site-days that both have, or that lie next to each other.
WITH sale AS (SELECT s.key, p.site_id, CAST(p.sold_at AS DATE) AS day, p.sale_source, p.sale_line FROM parcel p JOIN scope s ON s.sid = p.sid WHERE p.sold_at IS NOT NULL)
SELECT 'number_sales' AS table_name, x.sale_source AS source_id, x.sale_line AS line FROM sale x
WHERE EXISTS (SELECT 1 FROM sale y WHERE y.site_id = x.site_id AND y.key <> x.key AND y.day BETWEEN x.day - 1 AND x.day + 1)
