-- (:QrCode)
WITH referenced AS (SELECT key FROM qr_codes UNION SELECT qr_id FROM payments WHERE qr_id IS NOT NULL)
SELECT r.key, r.key AS name, q.kind, q.first_seen AS firstSeen, q.last_seen AS lastSeen, q.key IS NULL AS implied, q.day_only AS dayOnly, q.source_id, q.line
FROM referenced r LEFT JOIN qr_codes q ON q.key = r.key
