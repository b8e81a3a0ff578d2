-- Every vendor site with its operator: the group it was put into, or itself.
CREATE OR REPLACE TEMP TABLE site AS
WITH named AS (
  SELECT key AS site_id FROM vendor_sites
  UNION SELECT site_id FROM number_sales
  UNION SELECT owner_id FROM identifiers WHERE owner_type = 'vendor_site'
)
SELECT n.site_id, coalesce(o.operator_id, left(sha256(n.site_id), 12)) AS operator_id, o.operator_id IS NOT NULL AS grouped,
  v.title, v.operator_id AS claim, v.supplier_id AS supplier_claim
FROM named n LEFT JOIN site_operator o ON o.site_id = n.site_id LEFT JOIN vendor_sites v ON v.key = n.site_id
