import type { Column } from '../../domain/tables.ts'
import { sqlText } from '../../evidence/sqlText.ts'
import { DAMAGED_NUMBER } from './damagedNumber.ts'
import type { RejectCode } from './rejectReasons.ts'

/** How one column is parsed in SQL: its value, whether it is a day without an hour, and what can be wrong with a cell that is not empty. */
export interface CellSql {
  value: string
  /** True for a time whose hour is not known. */
  dayOnly: string | null
  faults: { when: string; code: RejectCode }[]
}

const LOCAL_TIME = String.raw`[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?`
const OFFSET = String.raw`(Z|[+-][0-9]{2}(:?[0-9]{2})?)`
const DATE = '[0-9]{4}-[0-9]{2}-[0-9]{2}'
const ANY_TIME = `${DATE}|${LOCAL_TIME}${OFFSET}?`

/** Beyond it a number is not exact in JavaScript. */
const LARGEST = Number.MAX_SAFE_INTEGER

/** SQL for a cell `raw` (a VARCHAR expression, NULL when empty) and its parsed value `parsed`. Blanks around a cell are trimmed only where there are some: it is slow. */
export function cellSql(column: Column, raw: string, parsed: string): CellSql {
  if (typeof column.type !== 'string') {
    const known = column.type.map(sqlText).join(', ')
    const value = `CASE WHEN ${raw} IN (${known}) THEN ${raw} ELSE trim(${raw}) END`
    return { value, dayOnly: null, faults: [{ when: `${parsed} NOT IN (${known})`, code: 'NOT_ONE_OF' }] }
  }
  switch (column.type) {
    case 'text':
      return { value: raw, dayOnly: null, faults: [] }
    case 'id': {
      const damaged = `(contains(${raw}, 'E') OR contains(${raw}, 'e')) AND regexp_full_match(trim(${raw}), ${sqlText(DAMAGED_NUMBER)})`
      return { value: raw, dayOnly: null, faults: [{ when: damaged, code: 'DAMAGED_NUMBER' }] }
    }
    case 'courier':
      return { value: `coalesce(alias.code, trim(${raw}))`, dayOnly: null, faults: [] }
    case 'flag':
      return {
        value: `CASE WHEN ${raw} = '1' THEN true WHEN ${raw} = '0' THEN false ELSE CASE trim(${raw}) WHEN '1' THEN true WHEN '0' THEN false END END`,
        dayOnly: null,
        faults: [{ when: `${parsed} IS NULL`, code: 'NOT_A_FLAG' }],
      }
    case 'fen':
    case 'milli':
    case 'int': {
      const whole = `regexp_full_match(${raw}, '\\s*[+-]?[0-9]+\\s*')`
      return {
        value: `CASE WHEN ${whole} THEN TRY_CAST(${raw} AS BIGINT) END`,
        dayOnly: null,
        faults: [
          { when: `${parsed} IS NULL AND NOT ${whole}`, code: 'NOT_A_WHOLE_NUMBER' },
          { when: `${parsed} IS NULL OR ${parsed} NOT BETWEEN -${LARGEST} AND ${LARGEST}`, code: 'NUMBER_TOO_LARGE' },
        ],
      }
    }
    case 'time':
      return timeSql(raw, parsed)
    default:
      return column.type satisfies never
  }
}

function timeSql(raw: string, parsed: string): CellSql {
  const cell = `trim(${raw})`
  const zone = `regexp_extract(${cell}, '${OFFSET}$', 1)`
  const minutes = `CASE WHEN ${zone} = 'Z' THEN 0 ELSE (${zone}[1] || '1')::INTEGER * (${zone}[2:3]::INTEGER * 60 + coalesce(TRY_CAST(replace(${zone}[4:], ':', '') AS INTEGER), 0)) END`
  const local = `TRY_CAST(left(${cell}, length(${cell}) - length(${zone})) AS TIMESTAMP)`
  return {
    value: `CASE WHEN ${raw} IS NULL THEN NULL
      WHEN regexp_full_match(${raw}, '${LOCAL_TIME}') THEN TRY_CAST(${raw} AS TIMESTAMP)
      WHEN regexp_full_match(${cell}, '${DATE}') THEN TRY_CAST(${cell} AS DATE)::TIMESTAMP
      WHEN regexp_full_match(${cell}, '${LOCAL_TIME}') THEN TRY_CAST(${cell} AS TIMESTAMP)
      WHEN regexp_full_match(${cell}, '${LOCAL_TIME}${OFFSET}') THEN ${local} + to_minutes(480 - (${minutes})) END`,
    dayOnly: `contains(${raw}, ':') = false AND ${raw} IS NOT NULL`,
    faults: [
      { when: `${parsed} IS NULL AND NOT regexp_full_match(${cell}, '${ANY_TIME}')`, code: 'NOT_A_TIME' },
      { when: `${parsed} IS NULL`, code: 'NO_SUCH_TIME' },
    ],
  }
}
