-- The figures of each ring over its stores (`ring_store`). Money in fen. Trade: the commonest category of its stores, without any its platform.
WITH money_in AS (SELECT r.ring_id, sum(p.received_fen) AS fen, sum(p.refund_fen) AS refunded, min(o.created_at) AS first_order, max(o.created_at) AS last_order
  FROM order_fact o JOIN paid p ON p.sid = o.sid AND p.order_key = o.order_key JOIN ring_store r ON r.sid = o.sid GROUP BY r.ring_id),
money_out AS (SELECT r.ring_id, sum(w.amount_fen) AS fen, count(DISTINCT w.account_id) AS accounts
  FROM withdrawals w JOIN scope s ON s.key = w.store_key JOIN ring_store r ON r.sid = s.sid GROUP BY r.ring_id),
parcels AS (SELECT r.ring_id, count(*) AS waybills, count(empty) AS judged, count(*) FILTER (WHERE empty) AS empties, count(DISTINCT site_id) AS sites,
    list_sort(list(DISTINCT split_part(waybill_key, ':', 1)) FILTER (WHERE NOT starts_with(waybill_key, '?:'))) AS couriers
  FROM parcel_flag p JOIN ring_store r ON r.sid = p.sid GROUP BY r.ring_id),
codes AS (SELECT ring_id, count(DISTINCT qr_id) AS codes FROM ring_code GROUP BY ring_id),
members AS (SELECT r.ring_id, count(*) AS stores, list_sort(list(DISTINCT split_part(s.key, ':', 1))) AS platforms
  FROM ring_store r JOIN scope s ON s.sid = r.sid GROUP BY r.ring_id),
trade AS (SELECT ring_id, coalesce(nullif(trim(t.category), ''), split_part(s.key, ':', 1)) AS trade, nullif(trim(t.category), '') IS NOT NULL AS known, count(*) AS n
  FROM ring_store r JOIN scope s ON s.sid = r.sid LEFT JOIN stores t ON t.key = s.key GROUP BY 1, 2, 3
  QUALIFY row_number() OVER (PARTITION BY ring_id ORDER BY known DESC, n DESC, trade) = 1)
SELECT m.ring_id, m.stores, m.platforms, t.trade, t.n = m.stores AS one_trade, coalesce(i.fen, 0) AS in_fen, coalesce(i.refunded, 0) AS refunded_fen, coalesce(o.fen, 0) AS withdrawn_fen,
  coalesce(o.accounts, 0) AS accounts, coalesce(p.waybills, 0) AS waybills, p.empties / nullif(p.judged, 0) AS empty_share, coalesce(p.sites, 0) AS vendor_sites,
  coalesce(p.couriers, []) AS couriers, coalesce(c.codes, 0) AS qr_codes,
  strftime(i.first_order, '%Y-%m-%dT%H:%M:%S+08:00') AS first_order, strftime(i.last_order, '%Y-%m-%dT%H:%M:%S+08:00') AS last_order
FROM members m LEFT JOIN money_in i ON i.ring_id = m.ring_id LEFT JOIN money_out o ON o.ring_id = m.ring_id
LEFT JOIN parcels p ON p.ring_id = m.ring_id LEFT JOIN codes c ON c.ring_id = m.ring_id
JOIN trade t ON t.ring_id = m.ring_id
ORDER BY m.ring_id
