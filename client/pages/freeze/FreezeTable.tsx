import { useTranslation } from 'react-i18next'
import { FREEZE_STATES, PRIORITIES, type FreezeItem } from '../../../server/contract/freeze.ts'
import { NodeGlyph } from '../../canvas/NodeGlyph.tsx'
import { useFormat } from '../../format/useFormat.ts'
import { DataTable, type Column } from '../../panels/DataTable.tsx'
import { useSorted } from '../../panels/useSorted.ts'
import { daysLeft, lastDay } from './expiry.ts'
import classes from './Freeze.module.css'

interface Props {
  readonly items: readonly FreezeItem[]
  readonly today: string
  readonly total: number
  readonly selected: string | null
  readonly onSelect: (item: FreezeItem) => void
  readonly checked: ReadonlySet<string>
  readonly onCheck: (ids: ReadonlySet<string>) => void
}

const VALUES = {
  name: (item: FreezeItem) => item.name,
  priority: (item: FreezeItem) => -PRIORITIES.indexOf(item.priority),
  state: (item: FreezeItem) => FREEZE_STATES.indexOf(item.state),
  inside: (item: FreezeItem) => item.inside.insideFen,
  arrived: (item: FreezeItem) => item.inside.arrivedFen,
  frozen: (item: FreezeItem) => item.frozenFen,
  /** What runs out first comes first. */
  days: (item: FreezeItem) => {
    const last = lastDay(item)
    return last === null ? null : -Date.parse(last)
  },
  institution: (item: FreezeItem) => item.institution,
}
type Sort = keyof typeof VALUES

const nameCell = (item: FreezeItem) => (
  <span className={classes.name}>
    <NodeGlyph label={item.label} size={16} />
    <span>{item.name === item.key ? item.key : `${item.name} · ${item.key}`}</span>
  </span>
)

function Inside({ fen }: { fen: number | null }) {
  const { t } = useTranslation('freeze')
  const { moneyColumn } = useFormat()
  return fen === null ? <span className={classes.quiet}>{t('notComputable')}</span> : <span className={classes.attention}>{moneyColumn(fen)}</span>
}
const insideCell = (item: FreezeItem) => <Inside fen={item.inside.insideFen} />

/** Amber from 30 days before a freeze runs out. */
function Days({ left }: { left: number | null }) {
  const { t } = useTranslation('freeze')
  if (left === null) return '—'
  return <span className={left <= 30 ? classes.attention : undefined}>{left < 0 ? t('expired') : t('days', { count: left })}</span>
}
const daysCell = (item: FreezeItem, today: string) => <Days left={daysLeft(item, today)} />

export function FreezeTable({ items, today, total, selected, onSelect, checked, onCheck }: Props) {
  const { t } = useTranslation('freeze')
  const { moneyColumn, date } = useFormat()
  const { rows, sort, ascending, onSort } = useSorted<FreezeItem, Sort>(items, VALUES, 'priority')
  const money = (fen: number | null) => (fen === null ? '—' : moneyColumn(fen))
  const columns: readonly Column<FreezeItem, Sort>[] = [
    { id: 'name', width: 'minmax(220px, 1fr)', text: true, sort: 'name', cell: nameCell },
    { id: 'institution', width: '110px', text: true, sort: 'institution', cell: (item) => item.institution || '—' },
    { id: 'priority', width: '76px', text: true, sort: 'priority', cell: (item) => t(`priority.${item.priority}`) },
    { id: 'state', width: '76px', text: true, sort: 'state', cell: (item) => t(`state.${item.state}`) },
    { id: 'inside', width: '104px', sort: 'inside', cell: insideCell },
    { id: 'arrived', width: '96px', sort: 'arrived', cell: (item) => money(item.inside.arrivedFen) },
    { id: 'frozen', width: '96px', sort: 'frozen', cell: (item) => money(item.frozenFen) },
    { id: 'days', width: '104px', sort: 'days', cell: (item) => daysCell(item, today) },
    { id: 'proposed', width: '150px', text: true, cell: (item) => `${item.proposedBy} ${date(item.proposedAt)}` },
    { id: 'approved', width: '110px', text: true, cell: (item) => item.approvedBy ?? '—' },
  ]
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      title={(id) => t(`column.${id}`)}
      rows={rows}
      total={total}
      keyOf={(item) => item.freezeId}
      nameOf={(item) => item.name}
      sort={sort}
      ascending={ascending}
      onSort={onSort}
      selected={selected}
      onSelect={onSelect}
      checked={checked}
      onCheck={onCheck}
    />
  )
}
