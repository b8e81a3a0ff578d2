-- The typed keys of each ring that another case may know. Accounts of payment firms belong to everybody.
CREATE OR REPLACE TEMP TABLE ring_key AS
WITH firm AS (SELECT key FROM accounts WHERE kind IN ('psp', 'platform_wallet')),
own AS (SELECT r.ring_id, s.sid, s.key FROM ring_store r JOIN scope s ON s.sid = r.sid)
SELECT DISTINCT ring_id, kind, value FROM (
  SELECT r.ring_id, 'waybill' AS kind, p.waybill_key AS value FROM ring_store r JOIN parcel p ON p.sid = r.sid
  UNION ALL SELECT o.ring_id, i.kind, i.value FROM own o JOIN identifiers i ON i.owner_type = 'store' AND i.owner_id = o.key
  UNION ALL SELECT o.ring_id, 'account', w.account_id FROM own o JOIN withdrawals w ON w.store_key = o.key
  UNION ALL SELECT o.ring_id, 'account', q.account_id FROM own o JOIN qr_codes q ON q.store_key = o.key
  UNION ALL SELECT o.ring_id, 'qr', q.key FROM own o JOIN qr_codes q ON q.store_key = o.key
  UNION ALL SELECT ring_id, 'qr', qr_id FROM ring_code
)
WHERE value IS NOT NULL AND NOT (kind = 'account' AND value IN (SELECT key FROM firm))
