-- (:Order) the items of one order are one node: amounts are their sum, the rest is the first item's
SELECT
  key, any_value(order_id) AS name, any_value(platform) AS platform, any_value(order_id) AS orderId,
  sum(amount_fen)::BIGINT AS amountFen, sum(refund_fen)::BIGINT AS refundFen, count(*) AS items,
  min(created_at) AS createdAt, min(paid_at) AS paidAt, min(shipped_at) AS shippedAt, max(confirmed_at) AS confirmedAt,
  min_by(status, coalesce(sku, '')) AS status, min_by(item_title, coalesce(sku, '')) AS itemTitle, min(sku) AS sku, min(buyer_id) AS buyerId,
  min_by(recipient_city, coalesce(sku, '')) AS recipientCity,
  bool_or(reviewed) AS reviewed, bool_or(complained) AS complained, bool_or(returned) AS returned,
  NULL::BOOLEAN AS implied, any_value(day_only) AS dayOnly, min(source_id) AS source_id, arg_min(line, source_id) AS line
FROM kept_orders GROUP BY key
UNION ALL BY NAME
SELECT DISTINCT order_key AS key, order_id AS name, platform, order_id AS orderId, true AS implied
FROM kept_payments WHERE order_key IS NOT NULL AND order_key NOT IN (SELECT key FROM kept_orders)
