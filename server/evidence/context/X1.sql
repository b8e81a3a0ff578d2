-- Per ring: the other case that knows most of its keys, and what chance gives: n1·n2/N summed over the kinds, N all keys of that kind known to either side.
WITH known AS (
  SELECT DISTINCT other_case, 'waybill' AS kind, waybill_key AS value FROM case_numbers WHERE waybill_key IS NOT NULL
  UNION SELECT other_case, kind, value FROM case_numbers WHERE kind IS NOT NULL AND value IS NOT NULL
),
hit AS (SELECT k.ring_id, c.other_case, k.kind, k.value FROM ring_key k JOIN known c ON c.kind = k.kind AND c.value = k.value),
popular AS (
  SELECT h.kind, h.value FROM (SELECT DISTINCT kind, value FROM hit) h
  JOIN shared_count c ON c.value = h.value AND (c.kind = h.kind OR h.kind = 'account' AND c.kind IN ('bank_account', 'qr_account'))
  GROUP BY h.kind, h.value HAVING max(c.stores) > $popularStores
),
counted AS (
  SELECT h.ring_id, h.other_case, count(*) AS shared, list_sort(list(DISTINCT h.kind)) AS kinds
  FROM hit h ANTI JOIN popular p ON p.kind = h.kind AND p.value = h.value GROUP BY h.ring_id, h.other_case
),
n1 AS (SELECT ring_id, kind, count(*) AS n FROM ring_key GROUP BY ring_id, kind),
n2 AS (SELECT other_case, kind, count(*) AS n FROM known GROUP BY other_case, kind),
here AS (
  SELECT 'waybill' AS kind, count(*) AS n FROM parcel
  UNION ALL SELECT kind, count(DISTINCT value) FROM identifiers WHERE owner_type = 'store' GROUP BY kind
  UNION ALL SELECT 'account', count(*) FROM (SELECT account_id FROM withdrawals UNION SELECT account_id FROM qr_codes) WHERE account_id IS NOT NULL
  UNION ALL SELECT 'qr', count(*) FROM (SELECT key FROM qr_codes UNION SELECT qr_id FROM payments WHERE qr_id IS NOT NULL)
),
expected AS (
  SELECT a.ring_id, b.other_case, round(sum(a.n * b.n / greatest(h.n, a.n, b.n)), 9) AS expected
  FROM n1 a JOIN n2 b ON b.kind = a.kind JOIN here h ON h.kind = a.kind GROUP BY a.ring_id, b.other_case
),
best AS (
  SELECT c.*, count(*) OVER (PARTITION BY c.ring_id) AS cases FROM counted c
  QUALIFY row_number() OVER (PARTITION BY c.ring_id ORDER BY c.shared DESC, c.other_case) = 1
),
total AS (SELECT ring_id, sum(n) AS compared FROM n1 GROUP BY ring_id),
left_out AS (SELECT h.ring_id, count(DISTINCT (h.kind, h.value)) AS n FROM hit h SEMI JOIN popular p ON p.kind = h.kind AND p.value = h.value GROUP BY h.ring_id)
SELECT t.ring_id, CAST(t.compared AS BIGINT) AS compared, b.other_case, coalesce(b.shared, 0) AS shared, coalesce(b.kinds, []) AS kinds, e.expected,
  coalesce(o.n, 0) AS popular, coalesce(b.cases, 0) AS cases
FROM total t LEFT JOIN best b ON b.ring_id = t.ring_id LEFT JOIN left_out o ON o.ring_id = t.ring_id
LEFT JOIN expected e ON e.ring_id = b.ring_id AND e.other_case = b.other_case
