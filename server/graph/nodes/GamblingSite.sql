-- (:GamblingSite)
WITH referenced AS (SELECT key FROM gambling_sites UNION SELECT gambling_site FROM qr_codes WHERE gambling_site IS NOT NULL)
SELECT
  r.key, coalesce(g.name, r.key) AS name, g.first_seen AS firstSeen, g.last_seen AS lastSeen, g.key IS NULL AS implied, g.day_only AS dayOnly, g.source_id, g.line
FROM referenced r LEFT JOIN gambling_sites g ON g.key = r.key
