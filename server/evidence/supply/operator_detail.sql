-- What the page of one operator adds: its sites with why they stand here, the values that tie them, numbers per day, rings fed.
WITH sold AS (SELECT site_id, CAST(sum(n) AS BIGINT) AS n FROM site_sale GROUP BY site_id),
holder AS (SELECT kind, value, count(DISTINCT owner_id) AS sites FROM identifiers WHERE owner_type = 'vendor_site' GROUP BY kind, value),
sites AS (
  SELECT s.operator_id, list({siteId: s.site_id, title: s.title, numbers: coalesce(n.n, 0), claim: s.claim, through: j.through, shared: CAST(coalesce(j.shared, '[]') AS JSON)}
    ORDER BY coalesce(n.n, 0) DESC, s.site_id) AS list
  FROM site s LEFT JOIN sold n ON n.site_id = s.site_id LEFT JOIN site_join j ON j.site_id = s.site_id GROUP BY s.operator_id
),
ties AS (
  SELECT t.operator_id, list({kind: t.kind, value: t.value, sites: t.sites, others: h.sites - t.sites} ORDER BY t.sites DESC, t.kind, t.value) AS list
  FROM (SELECT operator_id, kind, value, count(*) AS sites FROM site_tie GROUP BY operator_id, kind, value) t JOIN holder h ON h.kind = t.kind AND h.value = t.value GROUP BY t.operator_id
),
days AS (
  SELECT operator_id, list({day: CAST(day AS VARCHAR), numbers: n} ORDER BY day) AS list FROM
    (SELECT s.operator_id, d.day, CAST(sum(d.n) AS BIGINT) AS n FROM site s JOIN site_sale d ON d.site_id = s.site_id GROUP BY s.operator_id, d.day) GROUP BY operator_id
),
rings AS (
  SELECT operator_id, list({ringId: ring_id, numbers: n, stores: stores} ORDER BY n DESC, ring_id) AS list FROM
    (SELECT s.operator_id, r.ring_id, CAST(sum(f.n) AS BIGINT) AS n, count(DISTINCT f.sid) AS stores
     FROM site s JOIN site_store f ON f.site_id = s.site_id JOIN ring_store r ON r.sid = f.sid GROUP BY s.operator_id, r.ring_id) GROUP BY operator_id
)
SELECT s.operator_id AS key, s.list AS sites, coalesce(t.list, []) AS ties, coalesce(d.list, []) AS days, coalesce(r.list, []) AS rings
FROM sites s LEFT JOIN ties t USING (operator_id) LEFT JOIN days d USING (operator_id) LEFT JOIN rings r USING (operator_id)
