-- Every transfer that was carried out between two known accounts, once: of its two records (`transfer_twin`) the payer's, with the earlier time.
-- A day without an hour ends with it, so that money of that day may have gone on.
CREATE OR REPLACE TEMP TABLE transfer_once AS
SELECT t.transfer_id, t.from_account, t.to_account, t.amount_fen, w.transfer_id AS twin_id,
  CASE WHEN has_hour(t.day_only, 'at') THEN least(t."at", coalesce(w."at", t."at")) ELSE t."at" + INTERVAL 1 DAY - INTERVAL 1 SECOND END AS "at",
  t.source_id, t.line, w.source_id AS twin_source, w.line AS twin_line
FROM transfers t
LEFT JOIN transfer_twin p ON p.kept_id = t.transfer_id
LEFT JOIN transfers w ON w.transfer_id = p.twin_id
WHERE t.success IS DISTINCT FROM false AND t.from_account <> 'unknown' AND t.to_account <> 'unknown'
  AND ($payers = '[]' OR t.from_account IN (SELECT unnest(from_json($payers, '["VARCHAR"]'))))
  AND t.transfer_id NOT IN (SELECT twin_id FROM transfer_twin)
