import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { Figure } from '../../../evidence/Figure.tsx'
import { relationQuestion } from '../../../evidence/relationQuestion.ts'
import { useFormat } from '../../../format/useFormat.ts'
import { DataTable, type Column } from '../../../panels/DataTable.tsx'
import { useExploreContext } from '../ExploreContext.ts'
import { type RelationColumn, relationTableRows, type RelationTableRow, sortedRelations } from './relationTableRows.ts'

/** The visible relations; a row selects its line on the canvas, an amount opens the rows behind it. */
export function RelationTable() {
  const { t } = useTranslation('find')
  const { count, dateTime, money } = useFormat()
  const { scene, relation, pickRelation } = useExploreContext()
  const version = useSceneVersion(scene)
  const [sort, setSort] = useState<{ column: RelationColumn; down: boolean }>({ column: 'type', down: false })
  const found = useMemo(() => relationTableRows(scene, version), [scene, version])
  const rows = useMemo(() => sortedRelations(found, sort.column, sort.down), [found, sort])
  const typeOf = (row: RelationTableRow) => t(`canvas:type.${row.relation.type}`, row.relation.type)
  const columns: readonly Column<RelationTableRow, RelationColumn>[] = [
    { id: 'type', width: '140px', text: true, sort: 'type', cell: typeOf },
    { id: 'from', width: 'minmax(160px, 2fr)', text: true, sort: 'from', cell: (row) => row.from },
    { id: 'to', width: 'minmax(160px, 2fr)', text: true, sort: 'to', cell: (row) => row.to },
    { id: 'at', width: '130px', text: true, sort: 'at', cell: (row) => (row.at === null ? '—' : dateTime(row.at)) },
    { id: 'n', width: '76px', sort: 'n', cell: (row) => (row.n === null ? '—' : count(row.n)) },
    { id: 'amount', width: '110px', sort: 'amount', cell: (row) => amountCell(row, typeOf(row), money) },
  ]
  return (
    <DataTable
      label={t('table.relations')}
      columns={columns}
      title={(column) => t(`table.${column}`)}
      rows={rows}
      total={rows.length}
      keyOf={(row) => row.relation.id}
      sort={sort.column}
      ascending={!sort.down}
      onSort={(column) => setSort({ column, down: sort.column === column ? !sort.down : false })}
      selected={relation?.id ?? null}
      onSelect={(row) => pickRelation(row.relation.id)}
    />
  )
}

function amountCell({ relation, fen }: RelationTableRow, type: string, money: (fen: number) => string) {
  if (fen === null) return '—'
  return <Figure question={relationQuestion(relation, `${type} ${money(fen)}`)}>{money(fen)}</Figure>
}
