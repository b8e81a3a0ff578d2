-- Which store uses which value of which kind: identifiers, withdrawal accounts, vendor-site accounts, owners of codes, gambling sites, controllers.
-- Payment firms' collecting accounts belong to everybody and are no evidence. Outlets are never evidence.
-- A sender most of whose parcels the courier weighed is a warehouse that really ships, and none either.
CREATE OR REPLACE TEMP TABLE shared_value AS
SELECT kind, value, sid, count(*) AS evidence_rows FROM (
  SELECT i.kind, i.value, s.sid FROM identifiers i JOIN scope s ON s.key = i.owner_id WHERE i.owner_type = 'store'
  UNION ALL
  SELECT 'bank_account', w.account_id, s.sid FROM withdrawals w JOIN scope s ON s.key = w.store_key
  WHERE w.account_id IS NOT NULL AND w.account_id NOT IN (SELECT key FROM accounts WHERE kind IN ('psp', 'platform_wallet'))
  UNION ALL
  SELECT 'site_account', p.site_account_key, p.sid FROM parcel p WHERE p.site_account_key IS NOT NULL
  UNION ALL
  SELECT 'qr_account', q.account_id, s.sid FROM qr_codes q JOIN scope s ON s.key = q.store_key
  WHERE q.account_id IS NOT NULL AND q.account_id NOT IN (SELECT key FROM accounts WHERE kind IN ('psp', 'platform_wallet'))
  UNION ALL
  SELECT 'gambling_site', q.gambling_site, s.sid FROM qr_codes q JOIN scope s ON s.key = q.store_key WHERE q.gambling_site IS NOT NULL
  UNION ALL
  SELECT 'sender', p.sender, p.sid FROM parcel p
  WHERE p.sender IS NOT NULL AND p.sender NOT IN (
    SELECT sender FROM parcel WHERE sender IS NOT NULL GROUP BY sender
    HAVING 2 * count(*) FILTER (WHERE weight_g > 0 AND coalesce(weight_source, 'measured') = 'measured') >= count(*))
  UNION ALL
  SELECT 'controller', c.person_id, s.sid FROM controls c JOIN scope s ON s.key = c.target_id WHERE c.target_type = 'store'
)
GROUP BY kind, value, sid
