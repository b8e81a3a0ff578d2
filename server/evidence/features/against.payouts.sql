-- Share of the store's buyers, by their accounts, that received money which came from the store's withdrawal account directly or over one account between.
WITH buyer AS (SELECT DISTINCT sid, coalesce(payer_account, buyer) AS account FROM paid WHERE coalesce(payer_account, buyer) IS NOT NULL),
outgoing AS (SELECT DISTINCT from_account, to_account FROM transfers WHERE coalesce(success, true) AND from_account <> 'unknown' AND to_account <> 'unknown'),
own AS (SELECT DISTINCT s.sid, w.account_id AS account FROM withdrawals w JOIN scope s ON s.key = w.store_key WHERE w.account_id IN (SELECT from_account FROM outgoing)),
hop AS (SELECT o.sid, g.to_account AS account FROM own o JOIN outgoing g ON g.from_account = o.account),
reached AS (SELECT sid, account FROM hop UNION SELECT h.sid, g.to_account FROM hop h JOIN outgoing g ON g.from_account = h.account)
SELECT b.sid, count(*) AS n, count(r.account) / count(*) AS value, NULL AS extra
FROM buyer b SEMI JOIN own o ON o.sid = b.sid LEFT JOIN reached r ON r.sid = b.sid AND r.account = b.account
GROUP BY b.sid
