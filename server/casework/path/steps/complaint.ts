import { z } from 'zod'
import { listMixups } from '../../mixups.ts'
import { both, column, counted, distinct, figure, SHOWN, type StepDefinition } from '../step.ts'
import { waybillKeys } from '../waybillKeys.ts'

const row = z.object({
  order_key: z.string(),
  store_key: z.string(),
  store: z.string(),
  waybill_key: z.string().nullable(),
  created: z.string().nullable(),
  fen: z.coerce.number().nullable(),
  complained: z.boolean().nullable(),
})

/** Orders as people name them: by an order number, a waybill number, or their keys; a row that several words name counts once. */
const SQL = `WITH asked AS (SELECT DISTINCT unnest(from_json($1, '["VARCHAR"]')) AS word),
hit AS (${['order_id', 'waybill_no', 'key', 'waybill_key'].map((name) => `SELECT o.* FROM orders o SEMI JOIN asked a ON o.${name} = a.word`).join(' UNION ')})
SELECT h.key AS order_key, h.store_key, coalesce(min(s.name), h.store_key) AS store, min(h.waybill_key) AS waybill_key, min(h.created_at) AS created,
  CAST(sum(h.amount_fen) AS BIGINT) AS fen, bool_or(h.complained) AS complained
FROM hit h LEFT JOIN stores s ON s.key = h.store_key GROUP BY h.key, h.store_key ORDER BY created, order_key`

const complained = z.object({ key: z.string(), waybill_no: z.string(), store: z.string(), fen: z.coerce.number().nullable() })

export const complaint: StepDefinition = {
  takes: [],
  async run({ kase, input }) {
    const orders = await kase.evidence.all(SQL, row, [JSON.stringify(input)])
    // A courier or a vendor site may know a number that no order names.
    const numbers = (await waybillKeys(kase.evidence, input)).flatMap(({ key, known }) => (known ? [key] : []))
    const waybills = distinct([...orders.map((one) => one.waybill_key), ...numbers])
    const stores = distinct(orders.map((one) => one.store_key))
    const suspects = new Map((await listMixups(kase, { limit: 1000, offset: 0 })).mixups.map((one) => [one.orderKey, one]))
    const mixed = orders.filter((one) => suspects.has(one.order_key)).length
    const known = orders.length + numbers.length > 0
    return {
      headline: known
        ? both(
            `${orders.length} 个订单，${waybills.length} 个单号，${stores.length} 家店铺`,
            `${counted(orders.length, 'order')}, ${counted(waybills.length, 'number')}, ${counted(stores.length, 'store')}`,
          )
        : both('案件中没有任何一行提到这个号码', 'No row of the case names this number'),
      figures: [
        figure(
          'amount',
          'fen',
          '投诉金额',
          'Amount complained of',
          orders.some((one) => one.fen !== null) ? orders.reduce((sum, one) => sum + (one.fen ?? 0), 0) : null,
          both('订单没有金额', 'the orders name no amount'),
        ),
        figure('mixups', 'count', '可能是混入刷单批次的真买家', 'Possibly real buyers mixed into a brushing batch', mixed),
      ],
      tables: [
        {
          id: 'orders',
          title: both('投诉涉及的订单', 'Orders complained of'),
          columns: [
            column('order', 'text', '订单', 'Order'),
            column('store', 'text', '店铺', 'Store'),
            column('waybill', 'text', '运单号', 'Waybill number'),
            column('created', 'time', '下单', 'Ordered'),
            column('fen', 'fen', '金额', 'Amount'),
            column('complained', 'flag', '有投诉', 'Complained'),
          ],
          rows: orders.slice(0, SHOWN).map((one) => ({
            cells: [one.order_key, one.store, one.waybill_key, one.created, one.fen, one.complained],
            link: { label: 'Order', key: one.order_key },
          })),
          total: orders.length,
        },
      ],
      missing: known
        ? []
        : [
            both(
              '请核对号码；如无误，向平台调取该订单（orders），向快递公司调取该运单（waybills），载入后再查。',
              'Check the number. If it is right, ask the platform for the order (orders) and the courier for the waybill (waybills), load them, and ask again.',
            ),
          ],
      found: { waybills, orders: distinct(orders.map((one) => one.order_key)), stores },
    }
  },
  async suggest(kase) {
    const mixups = (await listMixups(kase, { limit: 3, offset: 0 })).mixups.flatMap((one) =>
      one.waybillKey === null
        ? []
        : [{ value: one.waybillKey, text: both(`可能混入刷单的真买家 · ${one.storeName}`, `Possibly a real buyer mixed in · ${one.storeName}`) }],
    )
    const rows = await kase.evidence.all(
      `SELECT o.key, min(o.waybill_no) AS waybill_no, coalesce(min(s.name), min(o.store_key)) AS store, CAST(sum(o.amount_fen) AS BIGINT) AS fen
       FROM orders o LEFT JOIN stores s ON s.key = o.store_key WHERE o.complained AND o.waybill_no IS NOT NULL GROUP BY o.key ORDER BY fen DESC NULLS LAST, o.key LIMIT 6`,
      complained,
    )
    const known = new Set(mixups.map(({ value }) => value.slice(value.indexOf(':') + 1)))
    return [
      ...mixups,
      ...rows
        .filter((one) => !known.has(one.waybill_no))
        .map((one) => ({ value: one.waybill_no, text: both(`有投诉的订单 · ${one.store}`, `An order with a complaint · ${one.store}`) })),
    ].slice(0, 6)
  },
}
