import { z } from 'zod'
import type { Database } from '../../evidence/database.ts'

export type Tier = 'full' | 'aggregate'

/** Above this many waybills the graph holds those of gated stores and rings only. */
export const FULL_TIER_WAYBILLS = 2_000_000

/** Makes the `kept_*` views: which orders, waybills, sales, scans and payments become nodes and relations. */
export async function chooseScope(db: Database, limit: number = FULL_TIER_WAYBILLS): Promise<Tier> {
  const sizes = z.object({ waybills: z.number(), sales: z.number(), orders: z.number() })
  const [size] = await db.all(
    `SELECT (SELECT count(*) FROM waybills) AS waybills, (SELECT count(*) FROM number_sales) AS sales, (SELECT count(*) FROM orders) AS orders`,
    sizes,
  )
  const tier: Tier = size && Math.max(size.waybills, size.sales, size.orders) > limit ? 'aggregate' : 'full'
  await db.run(tier === 'full' ? EVERYTHING : CHOSEN)
  return tier
}

const EVERYTHING = `
CREATE OR REPLACE TEMP VIEW kept_orders AS SELECT * FROM orders;
CREATE OR REPLACE TEMP VIEW kept_waybills AS SELECT * FROM waybills;
CREATE OR REPLACE TEMP VIEW kept_sales AS SELECT * FROM number_sales;
CREATE OR REPLACE TEMP VIEW kept_scans AS SELECT DISTINCT waybill_key FROM scans;
CREATE OR REPLACE TEMP VIEW kept_payments AS SELECT * FROM payments;`

const CHOSEN = `
CREATE OR REPLACE TEMP TABLE kept_store AS
  SELECT key FROM run_store WHERE gated UNION SELECT key FROM run_member WHERE label = 'Store';
CREATE OR REPLACE TEMP VIEW kept_orders AS SELECT * FROM orders WHERE store_key IN (SELECT key FROM kept_store);
CREATE OR REPLACE TEMP TABLE kept_waybill_key AS SELECT DISTINCT waybill_key AS key FROM kept_orders WHERE waybill_key IS NOT NULL;
CREATE OR REPLACE TEMP VIEW kept_waybills AS SELECT * FROM waybills WHERE key IN (SELECT key FROM kept_waybill_key);
CREATE OR REPLACE TEMP VIEW kept_sales AS SELECT * FROM number_sales WHERE waybill_key IN (SELECT key FROM kept_waybill_key);
CREATE OR REPLACE TEMP VIEW kept_scans AS SELECT key AS waybill_key FROM kept_waybill_key;
CREATE OR REPLACE TEMP VIEW kept_payments AS
  SELECT * FROM payments WHERE order_key IN (SELECT key FROM kept_orders)
  OR (order_key IS NULL AND qr_id IN (SELECT key FROM qr_codes WHERE store_key IN (SELECT key FROM kept_store)));`
