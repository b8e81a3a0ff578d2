-- One sale of each store at each site that both use, the first.
WITH sale AS (SELECT s.key, p.site_id, p.sold_at, p.sale_source, p.sale_line FROM parcel p JOIN scope s ON s.sid = p.sid WHERE p.site_id IS NOT NULL)
SELECT 'number_sales' AS table_name, x.sale_source AS source_id, x.sale_line AS line FROM sale x
WHERE EXISTS (SELECT 1 FROM sale y WHERE y.site_id = x.site_id AND y.key <> x.key)
QUALIFY row_number() OVER (PARTITION BY x.key, x.site_id ORDER BY x.sold_at, x.sale_source, x.sale_line) = 1
