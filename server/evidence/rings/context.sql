-- What a ring's stores use besides themselves: withdrawal accounts, codes, identifiers of two members or more, vendor sites, their accounts there,
-- gambling sites behind the codes, persons who control any of these. `inside` members use it, `outside` other stores do.
-- Codes that were used once are payments rather than things to seize: only codes with two payments or more, or of a standing kind, are listed.
WITH used AS (
  SELECT 'Account' AS label, w.account_id AS key, s.sid FROM withdrawals w JOIN scope s ON s.key = w.store_key WHERE w.account_id IS NOT NULL
  UNION SELECT 'Account', q.account_id, s.sid FROM qr_codes q JOIN scope s ON s.key = q.store_key WHERE q.account_id IS NOT NULL
  UNION SELECT 'QrCode', q.key, s.sid FROM qr_codes q JOIN scope s ON s.key = q.store_key
    WHERE coalesce(q.kind, '') IN ('personal', 'merchant') OR q.key IN (SELECT qr_id FROM ring_code WHERE uses >= 2)
  UNION SELECT 'Identifier', v.kind || ':' || v.value, v.sid FROM shared_value v WHERE v.kind IN (SELECT DISTINCT kind FROM identifiers)
  UNION SELECT 'VendorSite', p.site_id, p.sid FROM parcel p WHERE p.site_id IS NOT NULL
  UNION SELECT 'SiteAccount', p.site_account_key, p.sid FROM parcel p WHERE p.site_account_key IS NOT NULL
  UNION SELECT 'GamblingSite', q.gambling_site, s.sid FROM qr_codes q JOIN scope s ON s.key = q.store_key WHERE q.gambling_site IS NOT NULL
),
inside AS (SELECT r.ring_id, u.label, u.key, count(*) AS inside FROM used u JOIN ring_store r ON r.sid = u.sid GROUP BY ALL),
total AS (SELECT label, key, count(*) AS stores FROM used GROUP BY label, key),
thing AS (
  SELECT i.ring_id, i.label, i.key, i.inside, t.stores - i.inside AS outside
  FROM inside i JOIN total t ON t.label = i.label AND t.key = i.key
  WHERE i.label <> 'Identifier' OR i.inside >= 2
),
person AS (
  SELECT h.ring_id, 'Person' AS label, c.person_id AS key, count(*) AS inside
  FROM controls c JOIN (
    SELECT ring_id, CASE label WHEN 'Account' THEN 'account' WHEN 'VendorSite' THEN 'vendor_site' END AS target_type, key FROM thing WHERE label IN ('Account', 'VendorSite')
    UNION SELECT r.ring_id, 'store', s.key FROM ring_store r JOIN scope s ON s.sid = r.sid
  ) h ON h.target_type = c.target_type AND h.key = c.target_id
  GROUP BY h.ring_id, c.person_id
),
control AS (SELECT person_id, count(*) AS targets FROM controls GROUP BY person_id),
entry AS (
  SELECT ring_id, label, key, inside, outside FROM thing
  UNION ALL SELECT p.ring_id, p.label, p.key, p.inside, c.targets - p.inside FROM person p JOIN control c ON c.person_id = p.key
)
SELECT e.ring_id, e.label, e.key, e.inside, e.outside,
  coalesce(a.holder_name, v.title, g.name, p.name, e.key) AS name,
  (SELECT sum(w.amount_fen) FROM withdrawals w JOIN scope s ON s.key = w.store_key JOIN ring_store r ON r.sid = s.sid
    WHERE e.label = 'Account' AND w.account_id = e.key AND r.ring_id = e.ring_id) AS received_fen
FROM entry e
LEFT JOIN accounts a ON e.label = 'Account' AND a.key = e.key
LEFT JOIN vendor_sites v ON e.label = 'VendorSite' AND v.key = e.key
LEFT JOIN gambling_sites g ON e.label = 'GamblingSite' AND g.key = e.key
LEFT JOIN persons p ON e.label = 'Person' AND p.key = e.key
ORDER BY e.ring_id, e.label, e.key
