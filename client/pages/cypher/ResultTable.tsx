import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryResult } from '../../../server/contract/queries.ts'
import { NodeGlyph } from '../../canvas/NodeGlyph.tsx'
import { useRowWindow } from '../../canvas/useRowWindow.ts'
import { cellText, isNumeric, nodeIn } from './cellText.ts'
import type { Column } from './columnTitle.ts'
import classes from './ResultTable.module.css'
import { useCellFormat } from './useCellFormat.ts'

interface Props {
  readonly result: QueryResult
  readonly columns: readonly Column[]
  readonly selectedId: string | null
  readonly onSelect: (nodeId: string) => void
}

const ROW = 29
const HEAD = 31

/** The rows that came back; only those in sight are drawn. A node in a cell selects it in the graph beside. */
export function ResultTable({ result, columns, selectedId, onSelect }: Props) {
  const { t } = useTranslation('cypher')
  const format = useCellFormat()
  const { scroller, from, to } = useRowWindow(result.rows.length, ROW, HEAD)
  const numeric = useMemo(() => columns.map((_, index) => isNumeric(result.rows, index)), [columns, result.rows])
  const widths = useMemo(() => columns.map((column, index) => widthOf(column.title, result.rows, index)), [columns, result.rows])
  const template = { gridTemplateColumns: `52px ${widths.map((width) => `minmax(${width}px, ${width}fr)`).join(' ')}` }
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="table"
      aria-label={t('result.table')}
      aria-rowcount={result.rows.length + 1}
      tabIndex={0}
      data-table="result"
    >
      <div role="row" className={classes.head} style={{ ...template, height: HEAD }}>
        <span role="columnheader" aria-label={t('result.row')} />
        {columns.map((column, index) => (
          <span key={column.name} role="columnheader" title={column.name} data-numeric={numeric[index]}>
            {column.title}
            {format.unit(column.unit) && ` (${format.unit(column.unit)})`}
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ height: result.rows.length * ROW, position: 'relative' }}>
        {result.rows.slice(from, to).map((cells, offset) => {
          const index = from + offset
          return (
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              className={classes.row}
              style={{ ...template, height: ROW, transform: `translateY(${index * ROW}px)` }}
            >
              <span role="rowheader" className={classes.number}>
                {index + 1}
              </span>
              {columns.map((column, place) => {
                const cell = cells[place]
                const node = nodeIn(cell)
                const text = format.cell(cell, column.unit)
                return (
                  <span key={column.name} role="cell" title={text} data-numeric={numeric[place]}>
                    {node ? (
                      <button type="button" className={classes.node} aria-pressed={node.id === selectedId} onClick={() => onSelect(node.id)}>
                        <NodeGlyph label={node.label} size={16} />
                        {text}
                      </button>
                    ) : (
                      text
                    )}
                  </span>
                )
              })}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** About as wide as its first rows need, between two bounds. */
function widthOf(title: string, rows: readonly (readonly unknown[])[], column: number): number {
  const longest = rows.slice(0, 60).reduce((most, row) => Math.max(most, textWidth(cellText(row[column]))), textWidth(title))
  return Math.min(340, Math.max(70, longest * 7 + 24))
}

function textWidth(text: string): number {
  return Array.from(text.slice(0, 80)).reduce((sum, character) => sum + (character > '\u2E7F' ? 1.8 : 1), 0)
}
