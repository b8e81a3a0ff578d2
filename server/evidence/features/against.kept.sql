-- Share of the store's buyers, by their accounts, that received none of the money that left its withdrawal accounts (`against.payouts`, counted before).
-- Nothing is said unless at least half of what came to these accounts from stores is seen to leave them: money whose way is unknown may have gone to the buyers.
WITH taken AS (SELECT account_id AS account, sum(amount_fen) AS fen FROM withdrawals WHERE account_id IS NOT NULL GROUP BY account_id),
gone AS (SELECT from_account AS account, sum(amount_fen) AS fen FROM transfers WHERE coalesce(success, true) AND to_account <> 'unknown' GROUP BY from_account),
own AS (SELECT DISTINCT s.sid, w.account_id AS account FROM withdrawals w JOIN scope s ON s.key = w.store_key WHERE w.account_id IS NOT NULL),
seen AS (
  SELECT o.sid FROM own o JOIN taken t ON t.account = o.account LEFT JOIN gone g ON g.account = o.account
  GROUP BY o.sid HAVING 2 * sum(coalesce(g.fen, 0)) >= sum(t.fen)
)
SELECT m.sid, m.n, 1 - m.value AS value, NULL AS extra FROM measure m SEMI JOIN seen s ON s.sid = m.sid WHERE m.indicator = 'against.payouts'
