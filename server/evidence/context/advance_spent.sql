-- Advances that withdrawal accounts of a ring's stores paid, each with the orders of the account's stores until the next one to the same account.
-- An advance is called so, or is a whole sum; payment firms take no advances. A known payment time is needed to place an order.
CREATE OR REPLACE TEMP TABLE advance_spent AS
WITH payer AS (
  SELECT DISTINCT r.ring_id, w.account_id AS account, r.sid FROM ring_store r JOIN scope s ON s.sid = r.sid JOIN withdrawals w ON w.store_key = s.key WHERE w.account_id IS NOT NULL
),
named AS (
  SELECT t.*, concat_ws(' ', a.summary, b.summary) AS words
  FROM transfer_once t JOIN transfers a ON a.transfer_id = t.transfer_id LEFT JOIN transfers b ON b.transfer_id = t.twin_id
),
advance AS (
  SELECT p.ring_id, n.transfer_id, n.twin_id, n.from_account, n.to_account, n.amount_fen, n."at",
    lead(n."at") OVER (PARTITION BY p.ring_id, n.from_account, n.to_account ORDER BY n."at", n.transfer_id) AS until
  FROM named n JOIN (SELECT DISTINCT ring_id, account FROM payer) p ON p.account = n.from_account
  WHERE n.amount_fen > 0 AND (regexp_matches(n.words, '保证金|押金|预付|预存|备付|垫付|定金') OR n.amount_fen % $advanceStepFen = 0)
    AND n.to_account NOT IN (SELECT key FROM accounts WHERE kind IN ('psp', 'platform_wallet'))
),
spent AS (
  SELECT a.ring_id, a.transfer_id, sum(o.received_fen) AS order_fen
  FROM advance a JOIN payer p ON p.ring_id = a.ring_id AND p.account = a.from_account JOIN paid o ON o.sid = p.sid
  WHERE o.paid_at >= a."at" AND o.paid_at < a.until
  GROUP BY a.ring_id, a.transfer_id
)
SELECT a.*, coalesce(s.order_fen, 0) AS order_fen, coalesce(s.order_fen / a.amount_fen BETWEEN $advanceFrom AND $advanceTo, false) AS used_up
FROM advance a LEFT JOIN spent s ON s.ring_id = a.ring_id AND s.transfer_id = a.transfer_id WHERE a.until IS NOT NULL
