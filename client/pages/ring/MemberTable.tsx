import { useTranslation } from 'react-i18next'
import { nodeId } from '../../../server/contract/common.ts'
import type { RingMember } from '../../../server/contract/rings.ts'
import { NodeGlyph } from '../../canvas/NodeGlyph.tsx'
import { useFormat } from '../../format/useFormat.ts'
import { DataTable, type Column } from '../../panels/DataTable.tsx'
import { useSorted } from '../../panels/useSorted.ts'
import classes from './Ring.module.css'

interface Props {
  readonly members: readonly RingMember[]
  /** How many there are; more than `members` is said below them. */
  readonly total: number
  readonly selectedId: string | null
  readonly marked: readonly string[]
  readonly onSelect: (nodeId: string) => void
}

const VALUES = {
  member: (one: RingMember) => one.name,
  /** Its own stores, then what else is its own, then what it shares; each in the order of the server. */
  role: (one: RingMember) => (one.role === 'context' ? 0 : one.label === 'Store' ? 2 : 1),
  inflow: (one: RingMember) => one.inFen,
  withdrawn: (one: RingMember) => one.withdrawnFen,
  orders: (one: RingMember) => one.orders,
  empty: (one: RingMember) => one.emptyShare,
  score: (one: RingMember) => one.memberScore,
  stability: (one: RingMember) => one.stability,
}
type Sort = keyof typeof VALUES

function Name({ member: { label, name } }: { member: RingMember }) {
  const { t } = useTranslation('canvas')
  return (
    <span className={classes.memberCell}>
      <NodeGlyph label={label} size={16} />
      {name} <span className={classes.muted}>{t(`label.${label}`)}</span>
    </span>
  )
}
const nameCell = (member: RingMember) => <Name member={member} />

/** Who belongs to the ring and what it shares with others. */
export function MemberTable({ members, total, selectedId, marked, onSelect }: Props) {
  const { t } = useTranslation('ring')
  const { moneyColumn, share, count, score } = useFormat()
  const { rows, sort, ascending, onSort } = useSorted<RingMember, Sort>(members, VALUES, 'role')
  const money = (fen: number | null) => (fen === null ? '—' : moneyColumn(fen))
  const columns: readonly Column<RingMember, Sort>[] = [
    { id: 'member', width: 'minmax(200px, 1fr)', text: true, sort: 'member', cell: nameCell },
    { id: 'role', width: '80px', text: true, sort: 'role', cell: (one) => t(`role.${one.role}`) },
    { id: 'inflow', width: '96px', sort: 'inflow', cell: (one) => money(one.inFen) },
    { id: 'withdrawn', width: '96px', sort: 'withdrawn', cell: (one) => money(one.withdrawnFen) },
    { id: 'orders', width: '64px', sort: 'orders', cell: (one) => (one.orders === null ? '—' : count(one.orders)) },
    { id: 'empty', width: '72px', sort: 'empty', cell: (one) => share(one.emptyShare) },
    { id: 'score', width: '64px', sort: 'score', cell: (one) => (one.memberScore === null ? '—' : score(one.memberScore)) },
    { id: 'stability', width: '72px', sort: 'stability', cell: (one) => share(one.stability) },
  ]
  return (
    <div style={{ position: 'absolute', inset: 0, display: 'grid' }}>
      <DataTable
        label={t('asTable')}
        columns={columns}
        title={(id) => t(`tableColumn.${id}`)}
        rows={rows}
        total={total}
        keyOf={({ label, key }) => nodeId(label, key)}
        sort={sort}
        ascending={ascending}
        onSort={onSort}
        selected={selectedId}
        marked={marked}
        onSelect={({ label, key }) => onSelect(nodeId(label, key))}
      />
    </div>
  )
}
