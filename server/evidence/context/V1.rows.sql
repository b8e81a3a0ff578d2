-- The identifiers that tie the sites, at which the ring bought, of the operator that sold it most.
WITH bought AS (SELECT p.site_id, count(*) AS numbers FROM ring_store r JOIN parcel p ON p.sid = r.sid WHERE p.site_id IS NOT NULL GROUP BY p.site_id),
lead AS (
  SELECT o.operator_id FROM bought b JOIN site_operator o ON o.site_id = b.site_id GROUP BY o.operator_id
  ORDER BY sum(b.numbers) DESC, count(*) DESC, o.operator_id LIMIT 1
)
SELECT 'identifiers' AS table_name, i.source_id, i.line
FROM identifiers i JOIN site_tie t ON t.site_id = i.owner_id AND t.kind = i.kind AND t.value = i.value
WHERE i.owner_type = 'vendor_site' AND t.operator_id IN (SELECT operator_id FROM lead) AND i.owner_id IN (SELECT site_id FROM bought)
