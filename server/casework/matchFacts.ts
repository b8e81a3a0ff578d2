/**
 * Where a number occurs: every row of the evidence, those that lost a key conflict too, since a match asks whether a number was ever seen.
 * A number without a courier takes the only courier that fits, as everywhere (`number_courier`); else its courier stays unknown.
 */
interface Place {
  readonly table: string
  readonly site?: string
  readonly store?: string
  readonly otherCase?: string
  readonly soldAt?: string
  readonly signedAt?: string
}

/** In the order in which `source` lists them. */
const PLACES: readonly Place[] = [
  { table: 'number_sales', site: 'r.site_id', soldAt: 'r.sold_at' },
  { table: 'orders', store: `r.platform || ':' || r.store_id` },
  { table: 'waybills', signedAt: 'r.signed_at' },
  { table: 'case_numbers', otherCase: 'r.other_case' },
]

/** `number_fact`: one row an occurrence of a number in `asked`. */
export const CREATE_FACTS = `CREATE TEMP TABLE number_fact AS ${PLACES.map(selectPlace).join(' UNION ALL ')}`

function selectPlace(place: Place, index: number): string {
  return `SELECT r.waybill_no, coalesce(r.courier, n.courier) AS courier, r.courier IS NULL AS unnamed, ${index} AS place, '${place.table}' AS table_name, r.source_id, r.line, r.shadowed,
    ${cast(place.site, 'VARCHAR', 'site')}, ${cast(place.store, 'VARCHAR', 'store')}, ${cast(place.otherCase, 'VARCHAR', 'other_case')},
    ${cast(place.soldAt, 'TIMESTAMP', 'sold_at')}, ${cast(place.signedAt, 'TIMESTAMP', 'signed_at')}
  FROM raw.${place.table} r LEFT JOIN number_courier n ON n.waybill_no = CASE WHEN r.courier IS NULL THEN r.waybill_no END
  WHERE r.waybill_no IN (SELECT waybill_no FROM asked)`
}

function cast(sql: string | undefined, type: string, name: string): string {
  return `CAST(${sql ?? 'NULL'} AS ${type}) AS ${name}`
}

/** How many places `source` spells out. */
const SHOWN_PLACES = 20

const NUMBER_ONLY = 'number only 仅按号码'
const DAMAGED = 'damaged by a spreadsheet, digits lost 号码已被表格软件改写'
const ZEROS = 'not found; zeros after the 15th digit, as a spreadsheet leaves them 第15位后全为0，疑被表格软件改写'

/**
 * `match_row`: one row for each number and courier. Asked with a courier, a number meets the rows of that courier and those that name none;
 * asked without, it has a row for each courier it is known with. `source` says when only the number matched.
 */
export const CREATE_ROWS = `CREATE TEMP TABLE match_row AS
WITH fitting AS (
  SELECT a.position AS at_position, a.courier AS asked_courier, f.* EXCLUDE (waybill_no)
  FROM asked a JOIN number_fact f ON f.waybill_no = a.waybill_no WHERE NOT a.damaged AND (a.courier IS NULL OR f.courier IS NULL OR f.courier = a.courier)
), found AS (
  SELECT a.position, a.waybill_no, a.damaged, coalesce(a.courier, f.courier) AS row_courier, f.* FROM asked a LEFT JOIN fitting f ON f.at_position = a.position
)
SELECT position, waybill_no, row_courier AS courier, count(place) > 0 AS hit,
  ${distinctList('found.site')} AS sites, ${distinctList('found.store')} AS stores, ${distinctList('ring_store.ring_id')} AS rings, ${distinctList('found.other_case')} AS other_cases,
  min(sold_at) AS sold_at, min(signed_at) AS signed_at,
  CASE WHEN any_value(damaged) THEN '${DAMAGED}'
       WHEN count(place) = 0 THEN CASE WHEN regexp_full_match(waybill_no, '[1-9][0-9]{14}0+') THEN '${ZEROS}' ELSE '' END
       ELSE (CASE WHEN bool_or(asked_courier IS NULL OR unnamed) THEN '${NUMBER_ONLY}; ' ELSE '' END)
         || array_to_string(list_transform(list_sort(list(DISTINCT {p: place, s: found.source_id, l: line, t: found.table_name || ':' || coalesce(source.file_name, '?') || ':' || line || CASE WHEN shadowed THEN ' (conflict)' ELSE '' END}) FILTER (place IS NOT NULL))[1:${SHOWN_PLACES}], x -> x.t), '; ')
         || CASE WHEN count(DISTINCT (place, found.source_id, line)) > ${SHOWN_PLACES} THEN '; +' || (count(DISTINCT (place, found.source_id, line)) - ${SHOWN_PLACES}) ELSE '' END
  END AS source
FROM found LEFT JOIN source ON source.source_id = found.source_id LEFT JOIN ring_store ON ring_store.key = found.store
GROUP BY position, waybill_no, row_courier`

function distinctList(column: string): string {
  return `coalesce(list_sort(list(DISTINCT ${column}) FILTER (${column} IS NOT NULL)), [])`
}
