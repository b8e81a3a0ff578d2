import { Checkbox } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useRowWindow } from '../canvas/useRowWindow.ts'
import { useFormat } from '../format/useFormat.ts'
import classes from './DataTable.module.css'
import { useRowKeys } from './useRowKeys.ts'

export interface Column<Row, Sort extends string = never> {
  readonly id: string
  /** A CSS grid track. */
  readonly width: string
  readonly cell: (row: Row) => ReactNode
  /** Makes the head a button. */
  readonly sort?: Sort
  /** Left-aligned. */
  readonly text?: true
}

interface Props<Row, Sort extends string> {
  readonly label: string
  readonly columns: readonly Column<Row, Sort>[]
  /** The head of a column. */
  readonly title: (columnId: string) => ReactNode
  /** Undefined: not loaded yet. */
  readonly rows: readonly (Row | undefined)[]
  /** Told which rows are in view, the second not included: `usePaged` loads these. */
  readonly onRange?: (from: number, to: number) => void
  /** How many there are; more than `rows` is said below them. */
  readonly total: number
  readonly keyOf: (row: Row) => string
  readonly sort?: Sort
  readonly ascending?: boolean
  readonly onSort?: (sort: Sort) => void
  /** What a press on a row does: selects it, or follows a link. */
  readonly selected?: string | null
  readonly onSelect?: (row: Row) => void
  /** Rows that are lit besides the selected one. */
  readonly marked?: readonly string[]
  readonly linkTo?: (row: Row) => string
  /** A box before every row, and one over them all. */
  readonly checked?: ReadonlySet<string>
  readonly onCheck?: (keys: ReadonlySet<string>) => void
  readonly nameOf?: (row: Row) => string
  readonly empty?: ReactNode
  readonly rowHeight?: number
}

const HEAD = 37
const GAP = 14
const CHECKS = '18px'

/** A dense table of one kind: heads sort, only the rows in view are drawn, arrows walk the rows, a row is selected, followed or checked. */
export function DataTable<Row, Sort extends string = never>(props: Props<Row, Sort>) {
  const { label, columns, title, rows, total, keyOf, sort, ascending = false, onSort, selected, onSelect, linkTo, checked, onCheck, rowHeight = 29 } = props
  const lit = new Set(props.marked)
  const { t } = useTranslation()
  const { count } = useFormat()
  const { scroller, from, to, show } = useRowWindow(rows.length, rowHeight, HEAD)
  const { onRange } = props
  useEffect(() => onRange?.(from, to), [onRange, from, to])
  const at = selected == null ? -1 : rows.findIndex((row) => row !== undefined && keyOf(row) === selected)
  // What is selected elsewhere, on a canvas or another list, comes into sight.
  useEffect(() => {
    if (at >= 0) show(at)
  }, [at, show])
  const onKeyDown = useRowKeys(scroller, rows.length, show)
  const tracks = [...(checked ? [CHECKS] : []), ...columns.map(({ width }) => width)]
  const gridTemplateColumns = tracks.join(' ')
  const minWidth = tracks.reduce((sum, width) => sum + Number(/\d+/.exec(width)?.[0] ?? 100) + GAP, 48)
  const here = checked ? rows.filter((row) => row !== undefined) : []
  const ticked = checked && checked.size > 0 ? here.filter((row) => checked.has(keyOf(row))).length : 0
  const toggle = (key: string) => {
    const next = new Set(checked)
    if (!next.delete(key)) next.add(key)
    onCheck?.(next)
  }
  return (
    <div ref={scroller} className={classes.scroll} role="table" aria-label={label} aria-rowcount={total + 1} tabIndex={0} onKeyDown={onKeyDown}>
      <div role="row" className={classes.columns} style={{ gridTemplateColumns, minWidth, height: HEAD }}>
        {checked && (
          <span role="columnheader">
            <Checkbox
              size="xs"
              aria-label={t('table.all')}
              checked={here.length > 0 && ticked === here.length}
              indeterminate={ticked > 0 && ticked < here.length}
              onChange={() => onCheck?.(new Set(ticked === here.length ? [] : here.map(keyOf)))}
            />
          </span>
        )}
        {columns.map(({ id, sort: by, text }) => (
          <span
            key={id}
            role="columnheader"
            className={text ? undefined : classes.number}
            {...(by && by === sort ? { 'aria-sort': ascending ? ('ascending' as const) : ('descending' as const) } : {})}
          >
            {by ? (
              <button type="button" onClick={() => onSort?.(by)}>
                {title(id)}
                {by === sort && (ascending ? ' ↑' : ' ↓')}
              </button>
            ) : (
              title(id)
            )}
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ height: rows.length * rowHeight, position: 'relative', minWidth }}>
        {rows.slice(from, to).map((row, offset) => {
          const index = from + offset
          const place = { gridTemplateColumns, top: index * rowHeight, height: rowHeight }
          if (row === undefined)
            return (
              <div key={`at ${index}`} role="row" className={classes.row} aria-rowindex={index + 2} aria-busy="true" data-row={index} style={place}>
                <span role="cell">…</span>
              </div>
            )
          const key = keyOf(row)
          return (
            <div
              key={key}
              role="row"
              className={key === selected || lit.has(key) ? `${classes.row} ${classes.selected}` : classes.row}
              aria-rowindex={index + 2}
              data-row={index}
              style={place}
            >
              {checked && (
                <span role="cell">
                  <Checkbox
                    size="xs"
                    aria-label={t('table.one', { name: props.nameOf?.(row) ?? key })}
                    checked={checked.has(key)}
                    onChange={() => toggle(key)}
                  />
                </span>
              )}
              {columns.map(({ id, cell, text }, column) => (
                <span key={id} role="cell" className={text ? classes.clip : classes.number}>
                  {column === 0 && linkTo && (
                    <Link className={classes.pick} to={linkTo(row)} data-pick>
                      {cell(row)}
                    </Link>
                  )}
                  {column === 0 && onSelect && !linkTo && (
                    <button type="button" className={classes.pick} aria-pressed={key === selected} onClick={() => onSelect(row)} data-pick>
                      {cell(row)}
                    </button>
                  )}
                  {(column > 0 || (!linkTo && !onSelect)) && cell(row)}
                </span>
              ))}
            </div>
          )
        })}
      </div>
      {rows.length === 0 && <div className={classes.note}>{props.empty ?? t('table.nothing')}</div>}
      {rows.length > 0 && rows.length < total && <div className={classes.note}>{t('table.shown', { shown: count(rows.length), total: count(total) })}</div>}
    </div>
  )
}
