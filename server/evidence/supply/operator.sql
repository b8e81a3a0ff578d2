-- One row an operator, those that sold most first. Money in fen; the estimate is for numbers without a price or a cost.
WITH sold AS (
  SELECT s.operator_id, sum(d.n) AS numbers, sum(d.priced) AS priced, sum(d.price_milli) AS price_milli, sum(d.both_priced) AS both_priced, sum(d.profit_milli) AS profit_milli,
    min(d.day) AS first_day, max(d.day) AS last_day, count(DISTINCT d.day) AS days, list_sort(list(DISTINCT d.courier) FILTER (WHERE d.courier <> '?')) AS couriers
  FROM site s JOIN site_sale d ON d.site_id = s.site_id GROUP BY s.operator_id
),
per_site AS (
  SELECT s.*, coalesce(sum(d.n), 0) AS numbers FROM site s LEFT JOIN site_sale d ON d.site_id = s.site_id GROUP BY ALL
),
member AS (
  SELECT operator_id, count(*) AS sites, any_value(grouped) AS grouped, arg_max(coalesce(title, site_id), (numbers, site_id)) AS name, arg_max(site_id, (numbers, site_id)) AS main_site
  FROM per_site GROUP BY operator_id
),
customer AS (SELECT s.operator_id, sum(c.customers) AS customers FROM site s JOIN site_customer c ON c.site_id = s.site_id GROUP BY s.operator_id),
fed AS (SELECT s.operator_id, count(DISTINCT f.sid) AS stores, count(DISTINCT r.ring_id) AS rings
  FROM site s JOIN site_store f ON f.site_id = s.site_id LEFT JOIN ring_store r ON r.sid = f.sid GROUP BY s.operator_id),
supplied AS (SELECT s.operator_id, list_sort(list(DISTINCT m.mark)) AS suppliers FROM site s JOIN site_mark m ON m.site_id = s.site_id GROUP BY s.operator_id),
claim AS (SELECT operator_id, list({claim: claim, sites: n} ORDER BY n DESC, claim) AS claims FROM
  (SELECT operator_id, claim, count(*) AS n FROM site WHERE claim IS NOT NULL GROUP BY operator_id, claim) GROUP BY operator_id),
person AS (SELECT operator_id, list({key: person_id, name: name, sites: n} ORDER BY n DESC, person_id) AS persons FROM
  (SELECT s.operator_id, c.person_id, coalesce(min(p.name), c.person_id) AS name, count(DISTINCT s.site_id) AS n
   FROM site s JOIN controls c ON c.target_type = 'vendor_site' AND c.target_id = s.site_id LEFT JOIN persons p ON p.key = c.person_id GROUP BY s.operator_id, c.person_id) GROUP BY operator_id),
tie AS (SELECT operator_id, list_sort(list(DISTINCT kind)) AS kinds FROM site_tie GROUP BY operator_id)
SELECT m.operator_id AS key, m.operator_id AS "operatorId",
  row_number() OVER (ORDER BY coalesce(o.numbers, 0) DESC, m.sites DESC, m.operator_id) AS "operatorNo",
  m.name, m.main_site AS "mainSite", m.grouped, m.sites, coalesce(t.kinds, []) AS kinds,
  CAST(coalesce(o.numbers, 0) AS BIGINT) AS numbers, CAST(o.first_day AS VARCHAR) AS "from", CAST(o.last_day AS VARCHAR) AS "to", coalesce(o.days, 0) AS days,
  CAST(coalesce(c.customers, 0) AS BIGINT) AS customers, coalesce(u.suppliers, []) AS suppliers, coalesce(o.couriers, []) AS couriers,
  CASE WHEN EXISTS (SELECT 1 FROM orders) THEN coalesce(f.stores, 0) END AS stores, CASE WHEN EXISTS (SELECT 1 FROM orders) THEN coalesce(f.rings, 0) END AS rings,
  CASE WHEN o.priced > 0 THEN CAST(round(o.price_milli / 10) AS BIGINT) END AS "turnoverFen",
  CASE WHEN o.both_priced > 0 THEN CAST(round(o.profit_milli / 10) AS BIGINT) END AS "profitFen",
  CAST(coalesce(o.numbers - o.both_priced, 0) AS BIGINT) AS unpriced,
  CAST(coalesce(o.numbers - o.both_priced, 0) * $marginLowFen AS BIGINT) AS "estimateLowFen", CAST(coalesce(o.numbers - o.both_priced, 0) * $marginHighFen AS BIGINT) AS "estimateHighFen",
  coalesce(l.claims, []) AS claims, coalesce(p.persons, []) AS persons
FROM member m LEFT JOIN sold o USING (operator_id) LEFT JOIN customer c USING (operator_id) LEFT JOIN fed f USING (operator_id)
LEFT JOIN supplied u USING (operator_id) LEFT JOIN claim l USING (operator_id) LEFT JOIN person p USING (operator_id) LEFT JOIN tie t USING (operator_id)
