-- (Waybill|Identifier|Account|QrCode)-[:APPEARS_IN]->(Case) matchedBy number: the other case named no courier, or several fit
WITH hit AS (
  SELECT 'Waybill' AS from_label, w.key AS from_key, c.other_case, 'waybill' AS matchedBy, c.source AS other, c.source_id, c.line
  FROM case_numbers c JOIN node_Waybill w ON w.key = c.waybill_key
  UNION ALL
  SELECT 'Waybill', w.key, c.other_case, 'number', c.source, c.source_id, c.line
  FROM case_numbers c JOIN node_Waybill w ON w.waybillNo = c.waybill_no WHERE c.waybill_key LIKE '?:%' AND w.key <> c.waybill_key
  UNION ALL
  SELECT 'Identifier', i.key, c.other_case, c.kind, c.source, c.source_id, c.line FROM case_numbers c JOIN node_Identifier i ON i.key = c.kind || ':' || c.value
  UNION ALL
  SELECT 'Account', a.key, c.other_case, 'account', c.source, c.source_id, c.line FROM case_numbers c JOIN node_Account a ON c.kind = 'account' AND a.key = c.value
  UNION ALL
  SELECT 'QrCode', q.key, c.other_case, 'qr', c.source, c.source_id, c.line FROM case_numbers c JOIN node_QrCode q ON c.kind = 'qr' AND q.key = c.value
)
SELECT from_label, from_key, other_case AS to_key, matchedBy, min(other) AS otherSource, count(*) AS n, refs(source_id, line) AS src, count(*) AS srcN
FROM hit WHERE other_case <> getvariable('case_id') GROUP BY ALL
