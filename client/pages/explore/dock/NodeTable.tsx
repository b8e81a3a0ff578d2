import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NodeGlyph } from '../../../canvas/NodeGlyph.tsx'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { useFormat } from '../../../format/useFormat.ts'
import { DataTable, type Column } from '../../../panels/DataTable.tsx'
import { useExploreContext } from '../ExploreContext.ts'
import classes from './TablePane.module.css'
import { sortedRows, tableRows, type TableColumn, type TableRow } from './tableRows.ts'

/** The visible nodes; ticked are those that are selected on the canvas. */
export function NodeTable() {
  const { t } = useTranslation('canvas')
  const { count } = useFormat()
  const { scene, selected, select, pick } = useExploreContext()
  const version = useSceneVersion(scene)
  const [sort, setSort] = useState<{ column: TableColumn; down: boolean }>({ column: 'type', down: false })
  const found = useMemo(() => tableRows(scene, version), [scene, version])
  const rows = useMemo(() => sortedRows(found, sort.column, sort.down), [found, sort])
  const columns: readonly Column<TableRow, TableColumn>[] = [
    { id: 'name', width: 'minmax(180px, 2fr)', text: true, sort: 'name', cell: nameCell },
    { id: 'type', width: '120px', text: true, sort: 'type', cell: (row) => t(`label.${row.label}`) },
    { id: 'key', width: 'minmax(160px, 2fr)', text: true, sort: 'key', cell: (row) => row.key },
    { id: 'ring', width: '76px', text: true, sort: 'ring', cell: (row) => row.ring ?? '—' },
    { id: 'onCanvas', width: '92px', sort: 'onCanvas', cell: (row) => count(row.onCanvas) },
    { id: 'degree', width: '92px', sort: 'degree', cell: (row) => (row.degree === null ? '—' : count(row.degree)) },
  ]
  return (
    <DataTable
      label={t('list.title')}
      columns={columns}
      title={(column) => t(`list.${column}`)}
      rows={rows}
      total={rows.length}
      keyOf={(row) => row.id}
      nameOf={(row) => row.name}
      sort={sort.column}
      ascending={!sort.down}
      onSort={(column) => setSort({ column, down: sort.column === column ? !sort.down : false })}
      selected={selected.size === 1 ? ([...selected][0] ?? null) : null}
      onSelect={(row) => pick(row.id, false)}
      checked={selected}
      onCheck={select}
    />
  )
}

function nameCell(row: TableRow) {
  return (
    <span className={classes.name}>
      <NodeGlyph label={row.label} size={16} />
      <span>{row.name}</span>
    </span>
  )
}
