-- Clone families: vendor sites that show the same payee, API tag, template or admin phone. `tying`: the grouping into operators counts it;
-- a payment firm's account and what belongs to everybody tie nothing and are listed all the same.
WITH held AS (
  SELECT DISTINCT kind, value, owner_id AS site_id FROM identifiers WHERE owner_type = 'vendor_site' AND kind IN ('payee', 'api_tag', 'template', 'phone')
),
sold AS (SELECT site_id, sum(n) AS n, min(day) AS first_day, max(day) AS last_day FROM site_sale GROUP BY site_id),
family AS (
  SELECT h.kind, h.value, count(*) AS sites, list(h.site_id ORDER BY coalesce(s.n, 0) DESC, h.site_id) AS site_ids, list_sort(list(DISTINCT t.operator_id)) AS operators,
    CAST(sum(coalesce(s.n, 0)) AS BIGINT) AS numbers, min(s.first_day) AS first_day, max(s.last_day) AS last_day
  FROM held h JOIN site t ON t.site_id = h.site_id LEFT JOIN sold s ON s.site_id = h.site_id GROUP BY h.kind, h.value HAVING count(*) >= 2
)
SELECT f.kind || ':' || f.value AS key, row_number() OVER (ORDER BY f.sites DESC, f.numbers DESC, f.kind, f.value) AS "familyNo",
  f.kind, f.value, f.sites, f.site_ids AS "siteIds", len(f.operators) AS operators, f.operators AS "operatorIds", f.numbers,
  CAST(f.first_day AS VARCHAR) AS "from", CAST(f.last_day AS VARCHAR) AS "to",
  EXISTS (SELECT 1 FROM site_tie t WHERE t.kind = f.kind AND t.value = f.value) AS tying
FROM family f
