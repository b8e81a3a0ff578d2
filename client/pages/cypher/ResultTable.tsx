import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryResult } from '../../../server/contract/queries.ts'
import { NodeGlyph } from '../../canvas/NodeGlyph.tsx'
import { type Column as TableColumn, DataTable } from '../../panels/DataTable.tsx'
import { useSorted } from '../../panels/useSorted.ts'
import { cellText, isNumeric, nodeIn } from './cellText.ts'
import type { Column } from './columnTitle.ts'
import classes from './ResultTable.module.css'
import { type ResultRow, rowKey } from './resultRows.ts'
import { useCellFormat } from './useCellFormat.ts'

interface Props {
  readonly result: QueryResult
  readonly columns: readonly Column[]
  readonly rows: readonly ResultRow[]
  readonly row: number | null
  readonly nodeId: string | null
  readonly onRow: (index: number) => void
  readonly onNode: (nodeId: string) => void
  /** Rows by their keys. */
  readonly checked: ReadonlySet<string>
  readonly onCheck: (rows: ReadonlySet<string>) => void
}

const ORDER = '#'

/** The rows that came back; heads sort, a row selects what it holds in the graph beside, a node in a cell selects that node. */
export function ResultTable({ result, columns, rows, row, nodeId, onRow, onNode, checked, onCheck }: Props) {
  const { t } = useTranslation('cypher')
  const format = useCellFormat()
  const values = useMemo(
    () => ({
      [ORDER]: ({ index }: ResultRow) => -index,
      ...Object.fromEntries(columns.map((column, place) => [column.name, ({ cells }: ResultRow) => sortValue(cells[place])])),
    }),
    [columns],
  )
  const sorted = useSorted<ResultRow, string>(rows, values, ORDER)
  const heads = useMemo(() => new Map(columns.map((column) => [column.name, column])), [columns])
  const drawn = useMemo(
    (): readonly TableColumn<ResultRow, string>[] => [
      { id: ORDER, width: '48px', sort: ORDER, text: true, cell: ({ index }) => index + 1 },
      ...columns.map((column, place): TableColumn<ResultRow, string> => {
        const numeric = isNumeric(result.rows, place)
        const most = numeric && place > 0 ? largest(result.rows, place) : 0
        const width = widthOf(column.title, result.rows, place)
        return {
          id: column.name,
          width: `minmax(${width}px, ${width}fr)`,
          sort: column.name,
          ...(numeric ? {} : { text: true }),
          cell: ({ cells }) => shownCell({ cell: cells[place], text: format.cell(cells[place], column.unit), most, nodeId, onNode }),
        }
      }),
    ],
    [columns, result.rows, format, nodeId, onNode],
  )
  return (
    <div className={classes.box} data-table="result">
      <DataTable
        label={t('result.table')}
        columns={drawn}
        title={(id) => {
          const column = heads.get(id)
          const unit = column ? format.unit(column.unit) : null
          return column ? `${column.title}${unit ? ` (${unit})` : ''}` : t('result.row')
        }}
        rows={sorted.rows}
        total={result.truncated === null ? result.rows.length : result.atLeast}
        keyOf={rowKey}
        sort={sorted.sort}
        ascending={sorted.sort === ORDER ? !sorted.ascending : sorted.ascending}
        onSort={sorted.onSort}
        selected={row === null ? null : String(row)}
        onSelect={({ index }) => onRow(index)}
        checked={checked}
        onCheck={onCheck}
        nameOf={({ index }) => String(index + 1)}
      />
    </div>
  )
}

interface ShownCell {
  readonly cell: unknown
  readonly text: string
  /** Over 0: the largest figure of the column, against which a bar is drawn. */
  readonly most: number
  readonly nodeId: string | null
  readonly onNode: (nodeId: string) => void
}

function shownCell({ cell, text, most, nodeId, onNode }: ShownCell): ReactNode {
  const node = nodeIn(cell)
  if (node)
    return (
      <button type="button" className={classes.node} aria-pressed={node.id === nodeId} title={`${text} · ${node.key}`} onClick={() => onNode(node.id)}>
        <NodeGlyph label={node.label} size={16} />
        <span>{text}</span>
      </button>
    )
  if (most > 0 && typeof cell === 'number' && cell > 0)
    return (
      <span className={classes.barred} title={text}>
        <i style={{ width: `${((cell / most) * 100).toFixed(1)}%` }} aria-hidden="true" />
        {text}
      </span>
    )
  return <span title={text}>{text}</span>
}

function sortValue(cell: unknown): number | string | null {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'number' || typeof cell === 'string') return cell
  return Array.isArray(cell) ? cell.length : cellText(cell)
}

function largest(rows: readonly (readonly unknown[])[], place: number): number {
  return rows.reduce((most, cells) => Math.max(most, typeof cells[place] === 'number' ? cells[place] : 0), 0)
}

/** About as wide as its first rows need, between two bounds. */
function widthOf(title: string, rows: readonly (readonly unknown[])[], column: number): number {
  const longest = rows.slice(0, 60).reduce((most, row) => Math.max(most, textWidth(cellText(row[column]))), textWidth(title) + 2)
  return Math.min(320, Math.max(70, longest * 7 + 18))
}

function textWidth(text: string): number {
  return Array.from(text.slice(0, 80)).reduce((sum, character) => sum + (character > '\u2E7F' ? 1.8 : 1), 0)
}
