-- One row a supplier, by the mark that names it. A sale belongs to its own upstream beginning, else to its site's mark when the site has one only.
WITH mark AS (SELECT mark, list_sort(list(DISTINCT b.basis)) AS bases FROM site_mark, unnest(bases) AS b(basis) GROUP BY mark),
sale AS (
  SELECT m.mark, d.site_id, d.courier, d.day, d.n
  FROM site_sale d JOIN site_mark m ON m.site_id = d.site_id AND (CASE WHEN d.upstream IN (SELECT mark FROM mark) THEN d.upstream = m.mark ELSE m.marks = 1 END)
),
sold AS (SELECT mark, sum(n) AS numbers, min(day) AS first_day, max(day) AS last_day, list_sort(list(DISTINCT courier) FILTER (WHERE courier <> '?')) AS couriers FROM sale GROUP BY mark),
supplied AS (SELECT m.mark, count(*) AS sites, list_sort(list(DISTINCT s.operator_id)) AS operators, list_sort(list(m.site_id)) AS site_ids
  FROM site_mark m JOIN site s ON s.site_id = m.site_id GROUP BY m.mark),
claim AS (SELECT mark, list({claim: claim, sites: n} ORDER BY n DESC, claim) AS claims FROM
  (SELECT m.mark, s.supplier_claim AS claim, count(*) AS n FROM site_mark m JOIN site s ON s.site_id = m.site_id WHERE s.supplier_claim IS NOT NULL GROUP BY 1, 2) GROUP BY mark),
through AS (
  SELECT m.mark, p.pickup_key, count(*) AS n FROM parcel p JOIN site_mark m ON m.site_id = p.site_id AND m.marks = 1 WHERE p.pickup_key IS NOT NULL GROUP BY m.mark, p.pickup_key
  QUALIFY row_number() OVER (PARTITION BY m.mark ORDER BY count(*) DESC, p.pickup_key) <= 5
),
outlet AS (SELECT mark, list({key: pickup_key, numbers: n} ORDER BY n DESC, pickup_key) AS outlets FROM through GROUP BY mark)
SELECT k.mark AS key, k.mark AS "supplierId", k.bases, row_number() OVER (ORDER BY coalesce(o.numbers, 0) DESC, k.mark) AS "supplierNo",
  s.sites, len(s.operators) AS operators, s.operators AS "operatorIds", s.site_ids AS "siteIds", CAST(coalesce(o.numbers, 0) AS BIGINT) AS numbers,
  CAST(o.first_day AS VARCHAR) AS "from", CAST(o.last_day AS VARCHAR) AS "to", coalesce(o.couriers, []) AS couriers, coalesce(t.outlets, []) AS outlets, coalesce(c.claims, []) AS claims
FROM mark k JOIN supplied s USING (mark) LEFT JOIN sold o USING (mark) LEFT JOIN claim c USING (mark) LEFT JOIN outlet t USING (mark)
