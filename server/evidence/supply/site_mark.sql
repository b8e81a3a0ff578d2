-- What names a site's supplier: its API tag, the beginning of its upstream order numbers; the source's claim only where there is neither.
CREATE OR REPLACE TEMP TABLE site_mark AS
WITH found AS (
  SELECT DISTINCT owner_id AS site_id, value AS mark, 'api_tag' AS basis FROM identifiers WHERE owner_type = 'vendor_site' AND kind = 'api_tag'
  UNION ALL
  SELECT site_id, upstream, 'upstream' FROM site_sale WHERE upstream IS NOT NULL GROUP BY site_id, upstream HAVING sum(n) >= $upstreamRows
)
SELECT site_id, mark, list_sort(list(basis)) AS bases, count(*) OVER (PARTITION BY site_id) AS marks FROM found GROUP BY site_id, mark
UNION ALL
SELECT site_id, supplier_claim, ['claim'], 1 FROM site WHERE supplier_claim IS NOT NULL AND site_id NOT IN (SELECT site_id FROM found)
