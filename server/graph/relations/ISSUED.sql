-- (GamblingSite)-[:ISSUED]->(QrCode)
SELECT gambling_site AS from_key, key AS to_key, first_seen AS "at", source_id, line FROM qr_codes WHERE gambling_site IS NOT NULL
