-- (:QrCode) with the payments that went through it
WITH referenced AS (SELECT key FROM qr_codes UNION SELECT qr_id FROM payments WHERE qr_id IS NOT NULL), paid AS (
  SELECT qr_id, count(*) AS n, sum(amount_fen)::BIGINT AS sumFen FROM payments WHERE qr_id IS NOT NULL GROUP BY qr_id
)
SELECT
  r.key, r.key AS name, q.kind, p.n, p.sumFen, q.first_seen AS firstSeen, q.last_seen AS lastSeen, q.key IS NULL AS implied, q.day_only AS dayOnly, q.source_id, q.line
FROM referenced r LEFT JOIN qr_codes q ON q.key = r.key LEFT JOIN paid p ON p.qr_id = r.key
