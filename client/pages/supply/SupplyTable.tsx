import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRowWindow } from '../../canvas/useRowWindow.ts'
import { useFormat } from '../../format/useFormat.ts'
import classes from './Supply.module.css'

export interface Column<Row, Sort extends string> {
  /** Also the key of its head's text. */
  readonly id: string
  /** A CSS grid track. */
  readonly width: string
  readonly cell: (row: Row) => ReactNode
  readonly sort?: Sort
  /** Left-aligned. */
  readonly text?: true
}

interface Props<Row, Sort extends string> {
  readonly label: string
  readonly columns: readonly Column<Row, Sort>[]
  readonly rows: readonly Row[]
  readonly total: number
  readonly keyOf: (row: Row) => string
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly selected?: string | null
  readonly onSelect?: (row: Row) => void
}

const ROW = 29
const GAP = 14

/** A dense table of one kind: heads sort, only the rows in view are drawn, a row may be selected. */
export function SupplyTable<Row, Sort extends string>({ label, columns, rows, total, keyOf, sort, onSort, selected, onSelect }: Props<Row, Sort>) {
  const { t } = useTranslation('supply')
  const { count } = useFormat()
  const { scroller, from, to } = useRowWindow(rows.length, ROW)
  const gridTemplateColumns = columns.map(({ width }) => width).join(' ')
  const minWidth = columns.reduce((sum, { width }) => sum + Number(/\d+/.exec(width)?.[0] ?? 100) + GAP, 48)
  return (
    <div ref={scroller} className={classes.scroll} role="table" aria-label={label} aria-rowcount={total + 1} tabIndex={0}>
      <div role="row" className={classes.columns} style={{ gridTemplateColumns, minWidth }}>
        {columns.map(({ id, sort: by, text }) => (
          <span
            key={id}
            role="columnheader"
            className={text ? undefined : classes.number}
            {...(by === sort && by ? { 'aria-sort': 'descending' as const } : {})}
          >
            {by ? (
              <button type="button" onClick={() => onSort(by)}>
                {t(`column.${id}`)}
                {by === sort && ' ↓'}
              </button>
            ) : (
              t(`column.${id}`)
            )}
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ height: rows.length * ROW, position: 'relative', minWidth }}>
        {rows.slice(from, to).map((row, offset) => {
          const key = keyOf(row)
          return (
            <div
              key={key}
              role="row"
              className={key === selected ? `${classes.row} ${classes.selected}` : classes.row}
              aria-rowindex={from + offset + 2}
              style={{ gridTemplateColumns, top: (from + offset) * ROW, height: ROW }}
            >
              {columns.map(({ id, cell, text }, place) => (
                <span key={id} role="cell" className={text ? classes.clip : classes.number}>
                  {place === 0 && onSelect ? (
                    <button type="button" className={classes.pick} aria-pressed={key === selected} onClick={() => onSelect(row)}>
                      {cell(row)}
                    </button>
                  ) : (
                    cell(row)
                  )}
                </span>
              ))}
            </div>
          )
        })}
      </div>
      {rows.length === 0 && <div className={classes.note}>{t('nothing')}</div>}
      {rows.length > 0 && rows.length < total && <div className={classes.note}>{t('shown', { shown: count(rows.length), total: count(total) })}</div>}
    </div>
  )
}
