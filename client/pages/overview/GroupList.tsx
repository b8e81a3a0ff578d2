import { useTranslation } from 'react-i18next'
import type { UncalledGroup } from '../../../server/contract/rings.ts'
import { useFormat } from '../../format/useFormat.ts'
import { HypothesisGlyph } from '../../glyphs/HypothesisGlyph.tsx'
import { DataTable, type Column } from '../../panels/DataTable.tsx'
import classes from './Overview.module.css'

interface Props {
  readonly groups: readonly UncalledGroup[]
  readonly total: number
  readonly selectedId: string | null
  readonly onSelect: (groupId: string) => void
}

function Size({ group }: { group: UncalledGroup }) {
  const { t } = useTranslation('overview')
  const { count } = useFormat()
  return (
    <>
      <HypothesisGlyph hypothesis={group.hypothesis} size={14} /> {t('groupOf', { count: group.stores, shown: count(group.stores) })}
    </>
  )
}
const sizeCell = (group: UncalledGroup) => <Size group={group} />

/** The groups of the canvas that are no rings, the largest first: its mirror for the keyboard. */
export function GroupList({ groups, total, selectedId, onSelect }: Props) {
  const { t } = useTranslation('overview')
  const { score } = useFormat()
  const columns: readonly Column<UncalledGroup>[] = [
    { id: 'group', width: 'minmax(110px, 1fr)', text: true, cell: sizeCell },
    { id: 'suspicion', width: '56px', cell: (one) => score(one.suspicion) },
  ]
  return (
    <div className={classes.groups}>
      <DataTable
        label={t('groups')}
        columns={columns}
        title={(id) => t(`groupColumn.${id}`)}
        rows={groups}
        total={total}
        keyOf={({ groupId }) => groupId}
        selected={selectedId}
        onSelect={({ groupId }) => onSelect(groupId)}
      />
    </div>
  )
}
