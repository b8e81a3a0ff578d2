import { PLACES } from './places.ts'
import { NUMBERS_A_DAY, SHAPE } from './shape.ts'

const { block, days } = SHAPE
const DAY = 86_400

/** The purchases of one day (from 0), a hundred numbers each, up to the number `end` of the whole case. */
export function purchases(day: number, end: number): string {
  const from = (day * NUMBERS_A_DAY) / block
  const to = Math.ceil(Math.min((day + 1) * NUMBERS_A_DAY, end) / block)
  return `CREATE OR REPLACE TEMP TABLE purchase AS
    WITH drawn AS (
      SELECT b, u(1, b) AS what, u(2, b) AS who FROM range(${from}, ${to}) t(b)
    ), owned AS (
      SELECT b, CASE WHEN what < ${SHAPE.deposits} THEN 'ring' WHEN what < ${SHAPE.deposits + SHAPE.noShip} THEN 'no_ship' ELSE 'brushing' END AS kind,
        -- Whoever opened within the last days is a customer today.
        floor(CASE WHEN what < ${SHAPE.deposits} THEN (${day} + (1 - who) * ${SHAPE.ringDays}) * ${SHAPE.rings / (days + SHAPE.ringDays)}
          WHEN what < ${SHAPE.deposits + SHAPE.noShip} THEN (${day} + (1 - who) * ${SHAPE.noShipDays}) * ${SHAPE.noShipStores / (days + SHAPE.noShipDays)}
          ELSE (${day} + (1 - who) * ${SHAPE.brushingDays}) * ${SHAPE.siteAccounts / (days + SHAPE.brushingDays)} END)::BIGINT AS owner
      FROM drawn
    ), bought AS (
      SELECT *, hash(kind, owner) AS customer,
        CASE kind WHEN 'ring' THEN u(3, owner * 1000 + ${day}) < 0.8 WHEN 'brushing' THEN u(3, b) < 0.7 ELSE true END AS usual,
        ${day * DAY} + floor(3600 * CASE kind WHEN 'ring' THEN 19.5 + 3.5 * u(4, owner) WHEN 'no_ship' THEN 18 + 4 * u(4, owner) ELSE 9 + 14 * u(4, owner) END + 1100 * u(5, b))::BIGINT AS sold
      FROM owned
    )
    SELECT b, kind, owner, sold, u(6, customer) < ${SHAPE.known} AS known, site, site_id, names_accounts, cost_milli, margin_milli, supplier, supplier.api_tag, supplier.quality,
      supplier.city AS load_city, courier.code AS courier_code, courier.prefix, store_number(kind, owner, 0) AS first_store,
      CASE kind WHEN 'ring' THEN ring_size(owner) WHEN 'brushing' THEN brushers_of(owner) ELSE 1 END AS stores,
      CASE WHEN kind = 'ring' THEN stratum(owner) ELSE 'sloppy' END AS stratum,
      CASE kind WHEN 'ring' THEN 500000 + owner * 100 WHEN 'no_ship' THEN 950000 + owner ELSE owner END AS first_account
    FROM bought JOIN place ON place.place = pick(8, hash(customer, usual), ${PLACES}) JOIN site USING (site) JOIN supplier USING (supplier)
    JOIN courier ON courier.courier = (supplier * 2 + pick(7, b, 3)) % 9`
}

/** Every number of the day, with the store that it was bought for. */
export function numbers(day: number, end: number): string {
  const from = day * NUMBERS_A_DAY
  const to = Math.min(from + NUMBERS_A_DAY, end)
  // A ring that shares nothing buys for one store at a time; a store that stays away that day leaves its turn to the next.
  return `CREATE OR REPLACE TEMP TABLE number AS
    WITH turn AS (
      SELECT i, p.b, p.kind, stores, stratum, first_store, first_account, p.sold + (i % ${block}) // 4 AS sold,
        pick(9, CASE WHEN stratum = 'behaviour_only' THEN p.b ELSE i END, stores) AS turn
      FROM range(${from}, ${to}) t(i) JOIN purchase p ON p.b = i // ${block}
    ), told AS (
      SELECT *, CASE WHEN kind = 'ring' AND u(10, (first_store + turn) * 1000 + ${day}) > 0.87 THEN (turn + 1) % stores ELSE turn END AS n FROM turn
    )
    SELECT i, b, n, sold, first_store + n AS store, first_account + CASE stratum WHEN 'sloppy' THEN 0 WHEN 'careful' THEN n % 3 ELSE n END AS account FROM told`
}

export const NUMBER_SALES = `SELECT site_id, waybill_no(prefix, i) AS waybill_no, courier_code AS courier, CASE WHEN names_accounts THEN site_account(account) END AS site_account, moment(n.sold) AS sold_at,
  moment(n.sold - 3600 - pick(11, b, 345600)) AS stocked_at, cost_milli + margin_milli AS price_milli, cost_milli,
  CASE WHEN u(12, b) < 0.7 THEN api_tag || '-' || strftime(moment(n.sold), '%Y%m%d') END AS upstream_order_no
  FROM number n JOIN purchase p USING (b) ORDER BY i`
