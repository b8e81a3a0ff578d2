SELECT m.order_key, s.key AS store_key, coalesce(t.name, s.key) AS store_name, r.ring_id, m.buyer_id, CAST(coalesce(m.amount_fen, 0) AS BIGINT) AS amount_fen,
  strftime(m.created_at, '%Y-%m-%dT%H:%M:%S+08:00') AS created_at, m.waybill_key, m.confirmed_at IS NOT NULL AS confirmed, m.batch_confirmed, m.batch_orders, m.batch_hired,
  m.batch_complaints, m.elsewhere, CAST(coalesce(m.refund_fen, 0) AS BIGINT) AS refund_fen, m.paid_by_other IS NOT NULL AS payer_known
FROM mixup_order m JOIN scope s ON s.sid = m.sid LEFT JOIN stores t ON t.key = s.key LEFT JOIN ring_store r ON r.sid = m.sid
ORDER BY s.key, m.order_key
