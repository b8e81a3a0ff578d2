-- Per ring: sites bought at, and those of the operator that sold it most, with the kinds of values that tie that operator's sites at which it bought.
WITH bought AS (SELECT r.ring_id, p.site_id, count(*) AS numbers FROM ring_store r JOIN parcel p ON p.sid = r.sid WHERE p.site_id IS NOT NULL GROUP BY r.ring_id, p.site_id),
total AS (SELECT ring_id, count(*) AS sites, sum(numbers) AS numbers FROM bought GROUP BY ring_id),
lead AS (
  SELECT b.ring_id, o.operator_id, count(*) AS sites, sum(b.numbers) AS numbers
  FROM bought b JOIN site_operator o ON o.site_id = b.site_id GROUP BY b.ring_id, o.operator_id
  QUALIFY row_number() OVER (PARTITION BY b.ring_id ORDER BY sum(b.numbers) DESC, count(*) DESC, o.operator_id) = 1
),
kind AS (
  SELECT l.ring_id, list_sort(list(DISTINCT t.kind)) AS kinds
  FROM lead l JOIN bought b ON b.ring_id = l.ring_id JOIN site_tie t ON t.operator_id = l.operator_id AND t.site_id = b.site_id GROUP BY l.ring_id
),
size AS (SELECT operator_id, count(*) AS sites FROM site_operator GROUP BY operator_id)
SELECT t.ring_id, t.sites, CAST(t.numbers AS BIGINT) AS numbers, coalesce(l.sites, 0) AS lead_sites, CAST(coalesce(l.numbers, 0) AS BIGINT) AS lead_numbers,
  coalesce(s.sites, 0) AS operator_sites, coalesce(k.kinds, []) AS kinds
FROM total t LEFT JOIN lead l ON l.ring_id = t.ring_id LEFT JOIN kind k ON k.ring_id = t.ring_id LEFT JOIN size s ON s.operator_id = l.operator_id
