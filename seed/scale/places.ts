import { CITIES } from '../../server/domain/gazetteer.ts'
import { sqlText } from '../../server/evidence/sqlText.ts'
import { COURIERS } from '../world/couriers.ts'
import { SHAPE } from './shape.ts'

/** Popularity is kept as so many places, each held by one site. */
export const PLACES = 65_536

/** Small tables that every day is joined with: cities, couriers, suppliers, sites. */
export function placeTables(): string[] {
  const cities = CITIES.slice(0, SHAPE.cities).map(({ code, name }, i) => `(${i}, ${sqlText(code)}, ${sqlText(name)})`)
  const couriers = COURIERS.map(({ code, prefix }, i) => `(${i}, ${sqlText(code)}, ${sqlText(prefix)})`)
  const [first, second] = SHAPE.sites
  const words = `['danhao', 'kb', 'kongbao', 'dh', 'wuliu', 'mdan', 'libao', 'ezdan']`
  return [
    `CREATE TABLE city AS SELECT col0 AS city, col1 AS code, col2 AS name FROM (VALUES ${cities.join(', ')})`,
    `CREATE TABLE courier AS SELECT col0 AS courier, col1 AS code, col2 AS prefix FROM (VALUES ${couriers.join(', ')})`,
    `CREATE TABLE supplier AS SELECT s AS supplier, 'sup-' || lpad((s + 1)::VARCHAR, 2, '0') AS supplier_id, 'api' || (100 + s * 7) AS api_tag, (s % 3)::INTEGER AS quality, pick(910, s, ${SHAPE.cities}) AS city
     FROM range(${SHAPE.suppliers}) t(s)`,
    // The first operator has the first twelve suppliers, the second the last nine: one serves both.
    `CREATE TABLE site AS SELECT i AS site, ${words}[pick(911, i, 8) + 1] || lower(lpad(to_hex(pick(912, i, 65536)), 4, '0')) || i || '.example' AS site_id,
       CASE WHEN i < ${first} THEN 'op-wang' ELSE 'op-zhang' END AS operator, CASE WHEN i < ${first} THEN pick(913, i, 12) ELSE 11 + pick(913, i, 9) END AS supplier,
       u(914, i) < 0.75 AS names_accounts, 300 + pick(915, i, 31) * 10 AS cost_milli, 30 + pick(916, i, 21) AS margin_milli,
       1 / ((CASE WHEN i < ${first} THEN i ELSE i - ${first} END) + 3) ** 0.7 AS weight
     FROM range(${first + second}) t(i)`,
    `CREATE TABLE place AS SELECT unnest(range(floor(before * ${PLACES})::BIGINT, floor(upto * ${PLACES})::BIGINT)) AS place, site FROM (
       SELECT site, (sum(weight) OVER w - weight) / total AS before, CASE WHEN row_number() OVER w = ${first + second} THEN 1 ELSE sum(weight) OVER w / total END AS upto
       FROM site, (SELECT sum(weight) AS total FROM site) WINDOW w AS (ORDER BY site))`,
  ]
}
