/**
 * What the evidence says between two nodes of an export: one SQL a relation, with the names that the graph gives it.
 * Each reads the table `exported (label, key)` and gives from_label, from_key, to_label, to_key and the rows behind it; a transfer that stands in both
 * accounts' statements counts once (`transfer_twin`).
 */
const TIES: Readonly<Record<string, string>> = {
  USED_SITE: `SELECT 'Store' AS from_label, o.store_key AS from_key, 'VendorSite' AS to_label, s.site_id AS to_key, count(*) AS n
    FROM exported_order o JOIN number_sales s ON s.waybill_key = o.waybill_key GROUP BY ALL`,
  USED_ACCOUNT: `SELECT 'Store', o.store_key, 'SiteAccount', s.site_account_key, count(*)
    FROM exported_order o JOIN number_sales s ON s.waybill_key = o.waybill_key WHERE s.site_account_key IS NOT NULL GROUP BY ALL`,
  USED_OUTLET: `SELECT 'Store', o.store_key, 'Outlet', w.pickup_key, count(*)
    FROM exported_order o JOIN waybills w ON w.key = o.waybill_key WHERE w.pickup_key IS NOT NULL GROUP BY ALL`,
  WITHDREW: `SELECT 'Store', store_key, 'Account', account_id, count(*) FROM withdrawals WHERE account_id IS NOT NULL GROUP BY ALL`,
  COLLECTS_FOR: `SELECT 'QrCode', key, 'Store', store_key, count(*) FROM qr_codes WHERE store_key IS NOT NULL GROUP BY ALL
    UNION ALL SELECT 'QrCode', key, 'Account', account_id, count(*) FROM qr_codes WHERE account_id IS NOT NULL GROUP BY ALL`,
  ISSUED: `SELECT 'GamblingSite', gambling_site, 'QrCode', key, count(*) FROM qr_codes WHERE gambling_site IS NOT NULL GROUP BY ALL`,
  HAS: `SELECT owner_label, owner_id, 'Identifier', key, count(*) FROM identifiers GROUP BY ALL`,
  ON_SITE: `SELECT 'SiteAccount', key, 'VendorSite', site_id, count(*) FROM site_accounts GROUP BY ALL`,
  CONTROLS: `SELECT 'Person', person_id, CASE target_type WHEN 'vendor_site' THEN 'VendorSite' WHEN 'store' THEN 'Store' ELSE 'Account' END, target_id, count(*) FROM controls GROUP BY ALL`,
  TRANSFERRED: `SELECT 'Account', from_account, 'Account', to_account, count(*) FROM transfers
    WHERE success IS DISTINCT FROM false AND transfer_id NOT IN (SELECT twin_id FROM transfer_twin) GROUP BY ALL`,
}

/** Orders of the exported stores alone, so that the joins stay small in a large case. */
export const EXPORTED_ORDERS = `CREATE TEMP TABLE exported_order AS SELECT store_key, waybill_key FROM orders
  WHERE waybill_key IS NOT NULL AND store_key IN (SELECT key FROM exported WHERE label = 'Store')`

export const TIE_ROWS = `WITH tie (type, from_label, from_key, to_label, to_key, n) AS (${Object.entries(TIES)
  .map(([type, sql]) => `SELECT '${type}', * FROM (${sql})`)
  .join(' UNION ALL ')})
SELECT type, from_label, from_key, to_label, to_key, n FROM tie t
WHERE EXISTS (SELECT 1 FROM exported e WHERE e.label = t.from_label AND e.key = t.from_key) AND EXISTS (SELECT 1 FROM exported e WHERE e.label = t.to_label AND e.key = t.to_key)
ORDER BY ALL`
