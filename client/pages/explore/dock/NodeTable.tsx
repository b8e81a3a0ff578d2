import { Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NodeGlyph } from '../../../canvas/NodeGlyph.tsx'
import { useRowWindow } from '../../../canvas/useRowWindow.ts'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { useExploreContext } from '../ExploreContext.ts'
import classes from './NodeTable.module.css'
import { TABLE_COLUMNS, tableRows, type TableColumn } from './tableRows.ts'

const ROW = 29

/** What is visible on the canvas as a sortable table; the same selection. */
export function NodeTable() {
  const { t } = useTranslation('canvas')
  const { scene, selected, pick, open } = useExploreContext()
  const version = useSceneVersion(scene)
  const [sort, setSort] = useState<{ column: TableColumn; down: boolean }>({ column: 'type', down: false })
  const rows = useMemo(() => tableRows(scene, version, sort.column, sort.down), [scene, version, sort])
  const { scroller, from, to } = useRowWindow(rows.length, ROW, 30)
  return (
    <div className={classes.cover}>
      <div ref={scroller} className={classes.scroller} role="table" aria-label={t('list.title')} aria-rowcount={rows.length + 1} tabIndex={0}>
        <div role="row" className={classes.head}>
          {TABLE_COLUMNS.map((column) => (
            <span key={column} role="columnheader" aria-sort={sort.column === column ? (sort.down ? 'descending' : 'ascending') : 'none'}>
              <button type="button" onClick={() => setSort({ column, down: sort.column === column ? !sort.down : false })}>
                {t(`list.${column}`)} {sort.column === column ? (sort.down ? '↓' : '↑') : ''}
              </button>
            </span>
          ))}
        </div>
        <div role="rowgroup" style={{ height: rows.length * ROW, position: 'relative' }}>
          {rows.slice(from, to).map((row, offset) => {
            const index = from + offset
            return (
              <div
                key={row.id}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={selected.has(row.id)}
                className={classes.row}
                style={{ transform: `translateY(${index * ROW}px)`, height: ROW }}
                onClick={(event) => pick(row.id, event.shiftKey || event.ctrlKey || event.metaKey)}
                onDoubleClick={() => open(row.id)}
              >
                <span role="cell" className={classes.name}>
                  <NodeGlyph label={row.label} size={16} />
                  <Text size="sm" truncate>
                    {row.name}
                  </Text>
                </span>
                <span role="cell">{t(`label.${row.label}`)}</span>
                <span role="cell">{row.key}</span>
                <span role="cell">{row.ring ?? '—'}</span>
                <span role="cell" className={classes.number}>
                  {row.onCanvas}
                </span>
                <span role="cell" className={classes.number}>
                  {row.degree ?? '—'}
                </span>
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
