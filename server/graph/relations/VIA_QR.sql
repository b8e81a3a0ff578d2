-- (Order)-[:VIA_QR]->(QrCode)
SELECT order_key AS from_key, qr_id AS to_key, min(paid_at) AS "at", sum(amount_fen)::BIGINT AS amountFen, refs(source_id, line) AS src, count(*) AS srcN
FROM kept_payments WHERE order_key IS NOT NULL AND qr_id IS NOT NULL GROUP BY ALL
