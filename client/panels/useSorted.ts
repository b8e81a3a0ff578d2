import { useMemo, useState } from 'react'

type Value = number | string | null

/** Rows that are all here, sorted by one of `values`; a second press turns the order round. What is not computable comes last either way. */
export function useSorted<Row, Sort extends string>(rows: readonly Row[], values: Readonly<Record<Sort, (row: Row) => Value>>, usual: Sort) {
  const [by, setBy] = useState<{ sort: Sort; ascending: boolean }>({ sort: usual, ascending: false })
  const sorted = useMemo(() => rows.toSorted((a, b) => compare(values[by.sort](a), values[by.sort](b), by.ascending)), [rows, values, by])
  const onSort = (sort: Sort) => setBy((before) => ({ sort, ascending: before.sort === sort && !before.ascending }))
  return { rows: sorted, ...by, onSort }
}

function compare(a: Value, b: Value, ascending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN', { numeric: true })
  return ascending ? order : -order
}
