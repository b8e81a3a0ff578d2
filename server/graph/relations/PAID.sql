-- (Account)-[:PAID]->(Order|QrCode) who paid, who may be another than the buyer; a code where the payment names no order
SELECT
  payer_account AS from_key, CASE WHEN order_key IS NULL THEN 'QrCode' ELSE 'Order' END AS to_label, coalesce(order_key, qr_id) AS to_key,
  payment_id AS txnId, concat_ws('|', payment_id, platform, order_id) AS relKey, amount_fen AS amountFen, paid_at AS "at", channel, day_only AS dayOnly, source_id, line
FROM kept_payments WHERE payer_account IS NOT NULL AND coalesce(order_key, qr_id) IS NOT NULL
