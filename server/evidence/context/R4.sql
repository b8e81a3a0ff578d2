-- Per ring: advances that were followed by another one (`advance_spent`) and those that orders used up until then.
SELECT ring_id, count(*) AS advances, count(*) FILTER (WHERE used_up) AS used_up, count(DISTINCT from_account) AS payers, count(DISTINCT to_account) AS payees,
  CAST(coalesce(sum(amount_fen) FILTER (WHERE used_up), 0) AS BIGINT) AS advance_fen, CAST(coalesce(sum(order_fen) FILTER (WHERE used_up), 0) AS BIGINT) AS order_fen
FROM advance_spent GROUP BY ring_id
