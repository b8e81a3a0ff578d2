-- What the files in nodes/ and relations/ read besides the evidence views. All of it is temporary and belongs to one build.
-- refs: the first twenty rows behind a fact, as `<sha256 prefix>:<sheet or empty>:<line>`.
CREATE OR REPLACE TEMP MACRO src(source_id, line) AS getvariable('source_prefix')[source_id] || '::' || line;
CREATE OR REPLACE TEMP MACRO refs(source_id, line) AS
  list_transform(min((source_id::BIGINT << 40) | line, 20), lambda x: src((x >> 40)::INTEGER, x & 1099511627775));

CREATE OR REPLACE TEMP TABLE conflict AS
SELECT label, key, count(*) AS n, refs(source_id, line) AS also FROM (
  SELECT 'Store' AS label, platform || ':' || store_id AS key, source_id, line FROM raw.stores WHERE shadowed
  UNION ALL SELECT 'Order', platform || ':' || order_id, source_id, line FROM raw.orders WHERE shadowed
  UNION ALL SELECT 'Waybill', courier || ':' || waybill_no, source_id, line FROM raw.waybills WHERE shadowed
  UNION ALL SELECT 'QrCode', qr_id, source_id, line FROM raw.qr_codes WHERE shadowed
  UNION ALL SELECT 'VendorSite', site_id, source_id, line FROM raw.vendor_sites WHERE shadowed
  UNION ALL SELECT 'SiteAccount', site_id || ':' || site_account, source_id, line FROM raw.site_accounts WHERE shadowed
  UNION ALL SELECT 'Account', account_id, source_id, line FROM raw.accounts WHERE shadowed
  UNION ALL SELECT 'Person', person_id, source_id, line FROM raw.persons WHERE shadowed
  UNION ALL SELECT 'Outlet', courier || ':' || outlet, source_id, line FROM raw.outlets WHERE shadowed
  UNION ALL SELECT 'GamblingSite', site_id, source_id, line FROM raw.gambling_sites WHERE shadowed
) GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE site_account_key AS
SELECT site_id || ':' || account AS key, site_id, account AS bare FROM (
  SELECT site_id, site_account AS account FROM site_accounts
  UNION SELECT site_id, site_account FROM number_sales WHERE site_account IS NOT NULL
  UNION SELECT site_id, referred_by FROM site_accounts WHERE referred_by IS NOT NULL
);

-- A bare account name stands for the site account that alone has it.
CREATE OR REPLACE TEMP TABLE owner_identifier AS
WITH alone AS (SELECT bare, any_value(key) AS key FROM site_account_key GROUP BY bare HAVING count(*) = 1)
SELECT
  i.owner_label, CASE WHEN i.owner_type = 'site_account' AND k.key IS NULL THEN coalesce(a.key, i.owner_id) ELSE i.owner_id END AS owner_key,
  i.key, i.kind, i.value, i.first_seen, i.last_seen, i.source_id, i.line
FROM identifiers i
LEFT JOIN site_account_key k ON i.owner_type = 'site_account' AND k.key = i.owner_id
LEFT JOIN alone a ON i.owner_type = 'site_account' AND a.bare = i.owner_id;

INSERT INTO site_account_key
SELECT DISTINCT owner_key, CASE WHEN owner_key LIKE '%:%' THEN split_part(owner_key, ':', 1) END, substr(owner_key, strpos(owner_key, ':') + 1)
FROM owner_identifier WHERE owner_label = 'SiteAccount' AND owner_key NOT IN (SELECT key FROM site_account_key);

CREATE OR REPLACE TEMP VIEW store_waybill AS SELECT DISTINCT store_key, waybill_key FROM orders WHERE waybill_key IS NOT NULL;

-- Masked phones and addresses (138****1234) name nobody and are left out.
CREATE OR REPLACE TEMP TABLE parcel_identifier AS
WITH shipped AS (SELECT DISTINCT store_key, waybill_key FROM kept_orders WHERE waybill_key IS NOT NULL), mention AS (
  SELECT 'phone' AS kind, w.sender_phone AS value, s.store_key, w.source_id, w.line FROM kept_waybills w JOIN shipped s ON s.waybill_key = w.key
  UNION ALL SELECT 'phone', w.recipient_phone, s.store_key, w.source_id, w.line FROM kept_waybills w JOIN shipped s ON s.waybill_key = w.key
  UNION ALL SELECT 'address', w.sender_address, s.store_key, w.source_id, w.line FROM kept_waybills w JOIN shipped s ON s.waybill_key = w.key
  UNION ALL SELECT 'address', w.recipient_address, s.store_key, w.source_id, w.line FROM kept_waybills w JOIN shipped s ON s.waybill_key = w.key
)
SELECT kind || ':' || value AS key, kind, value, min(source_id) AS source_id, arg_min(line, source_id) AS line
FROM mention WHERE value IS NOT NULL AND NOT contains(value, '*') GROUP BY kind, value HAVING count(DISTINCT store_key) >= 2;

-- The two records of one transfer between accounts under inquiry (`transfer_twin`) are one relation.
CREATE OR REPLACE TEMP TABLE paired_transfer AS
SELECT t.*, coalesce(p.kept_id, t.transfer_id) AS transfer_no FROM transfers t LEFT JOIN transfer_twin p ON p.twin_id = t.transfer_id;
