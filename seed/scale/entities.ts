import { SHAPE, STORE_NUMBERS } from './shape.ts'

/** Stores, and customers of sites, that bought anything in the days written; filled day by day. */
export const SEEN = [
  `CREATE TABLE seen (store BIGINT, kind VARCHAR, owner BIGINT, n BIGINT, known BOOLEAN)`,
  `CREATE TABLE seen_account (site INTEGER, account BIGINT)`,
]
export const SEE = [
  `INSERT INTO seen FROM (SELECT store, any_value(kind), any_value(owner), any_value(n), any_value(known) FROM number JOIN purchase USING (b) GROUP BY store) ANTI JOIN seen USING (store)`,
  `INSERT INTO seen_account FROM (SELECT DISTINCT site, account FROM number JOIN purchase USING (b) WHERE names_accounts) ANTI JOIN seen_account USING (site, account)`,
]

/** Honest stores appear through the two years; they bought nothing. */
export function honestStores(fromDay: number, toDay: number): string {
  const honest = SHAPE.agencyStores + SHAPE.otherStores
  return `SELECT ${STORE_NUMBERS.honest} + h AS store, CASE WHEN u(50, h) < ${SHAPE.agencyStores / honest} THEN 'agency' ELSE 'honest' END AS kind, h // 8 AS owner, h AS n, false AS known
    FROM range(${Math.ceil((fromDay * honest) / SHAPE.days)}, ${Math.ceil((toDay * honest) / SHAPE.days)}) t(h)`
}

/** Share of identifiers that made it into the files. */
const KNOWN_SHARE = 0.8

/** Store numbers written in one part: bounds what sorting needs. */
export const STORES_A_PART = 200_000

/** Table → the query that writes one part of the stores, from the table `part`. */
export const STORE_PARTS: Readonly<Record<string, string>> = {
  stores: `SELECT platform(store) AS platform, store_id(store) AS store_id, '合成店铺' || store_id(store) AS name,
    CASE kind WHEN 'ring' THEN '小家电' ELSE ['女装', '童装', '零食', '茶叶', '家居'][pick(51, store, 5) + 1] END AS category, city.name AS ship_from_city
    FROM part JOIN city ON city.city = pick(52, store, ${SHAPE.cities}) ORDER BY store`,
  identifiers: `SELECT 'store' AS owner_type, platform(store) || ':' || store_id(store) AS owner_id, 'phone' AS kind,
      phone(CASE kind WHEN 'ring' THEN 500000 + owner * 100 + shared_by(kind, owner, n, 5, 1) WHEN 'brushing' THEN owner WHEN 'no_ship' THEN 950000 + owner WHEN 'agency' THEN 1000000 + owner ELSE 1200000 + n END) AS value
      FROM part WHERE u(53, store) < ${KNOWN_SHARE}
    UNION ALL SELECT 'store', platform(store) || ':' || store_id(store), 'device',
      to_hex(CASE kind WHEN 'ring' THEN hash('ring', owner, shared_by(kind, owner, n, 5, 3)) WHEN 'honest' THEN hash(kind, n) ELSE hash(kind, owner) END)
      FROM part WHERE u(54, store) < ${KNOWN_SHARE} ORDER BY ALL`,
}

/** What the sites have in common. */
export const SITE_IDENTIFIERS = `SELECT 'vendor_site' AS owner_type, site_id AS owner_id, 'api_tag' AS kind, api_tag AS value FROM site JOIN supplier USING (supplier) WHERE u(55, site) < 0.85
  UNION ALL SELECT 'vendor_site', site_id, 'payee', wallet('p', pick(57, site, 60) + CASE operator WHEN 'op-wang' THEN 0 ELSE 1000 END) FROM site WHERE u(56, site) < 0.75
  UNION ALL SELECT 'vendor_site', site_id, 'template', to_hex(hash(operator, pick(59, site, 2))) FROM site WHERE u(58, site) < ${KNOWN_SHARE} ORDER BY ALL`

/** Table → the query that fills it once the days are written. */
export const ENTITIES: Readonly<Record<string, string>> = {
  vendor_sites: `SELECT site_id, '单号网（合成）' AS title, CASE WHEN u(60, site) < 0.3 THEN operator END AS operator_id, CASE WHEN u(61, site) < 0.7 THEN supplier_id END AS supplier_id
    FROM site JOIN supplier USING (supplier) ORDER BY site`,
  site_accounts: `SELECT site_id, site_account(account) AS site_account, ['普通', 'VIP', '代理'][pick(62, account, 3) + 1] AS level FROM seen_account JOIN site USING (site) ORDER BY site, account`,
  outlets: `SELECT courier.code AS courier, city.code || o AS outlet, city.name || o || '号网点' AS name, city.name AS city FROM courier, city, range(1, ${SHAPE.outletsPerCity + 1}) t(o)
    ORDER BY courier.courier, city.city, o`,
  persons: `SELECT * FROM (VALUES ('P00001', '王某', '广州', 'operator'), ('P00002', '张某', '南宁', 'operator')) t(person_id, name, city, role)`,
  controls: `SELECT CASE operator WHEN 'op-wang' THEN 'P00001' ELSE 'P00002' END AS person_id, 'vendor_site' AS target_type, site_id AS target_id, '收款账户实名' AS basis
    FROM site WHERE u(63, site) < 0.55 ORDER BY site`,
}

/** File of the truth → query. */
export const TRUTHS: Readonly<Record<string, string>> = {
  rings: `SELECT 'R' || lpad((owner + 1)::VARCHAR, 4, '0') AS "ringId", 'pay_for_me' AS typology, 'code_merchant' AS hypothesis, stratum(owner) AS stratum, count(*) AS stores, bool_or(known)::INTEGER AS "ordersKnown"
    FROM seen WHERE kind = 'ring' GROUP BY owner ORDER BY owner`,
  members: `SELECT 'R' || lpad((owner + 1)::VARCHAR, 4, '0') AS "ringId", 'Store' AS label, platform(store) || ':' || store_id(store) AS key, 'member' AS role FROM seen WHERE kind = 'ring' ORDER BY store`,
  stores: `SELECT platform(store) || ':' || store_id(store) AS key, CASE kind WHEN 'ring' THEN 'code_merchant_ring' WHEN 'brushing' THEN 'solo_brusher' ELSE kind END AS pattern FROM store ORDER BY store`,
  operators: `SELECT site_id AS site, operator, CASE operator WHEN 'op-wang' THEN 'P00001' ELSE 'P00002' END AS person, supplier_id AS supplier FROM site JOIN supplier USING (supplier) ORDER BY site`,
}
