import { useTranslation } from 'react-i18next'
import type { ListedRing, RING_SORTS } from '../../../server/contract/rings.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useRingTitle } from '../../format/useRingTitle.ts'
import { HypothesisGlyph } from '../../glyphs/HypothesisGlyph.tsx'
import { DataTable, type Column } from '../../panels/DataTable.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { StatusTag } from '../../verdicts/StatusTag.tsx'
import classes from './Rings.module.css'

export type RingSort = (typeof RING_SORTS)[number]

interface Props {
  /** Undefined: not loaded yet. */
  readonly rings: readonly (ListedRing | undefined)[]
  readonly onRange: (from: number, to: number) => void
  readonly total: number
  readonly sort: RingSort
  readonly reversed: boolean
  readonly onSort: (sort: RingSort) => void
  readonly checked: ReadonlySet<string>
  readonly onCheck: (ringIds: ReadonlySet<string>) => void
}

function Name({ ring }: { ring: ListedRing }) {
  const title = useRingTitle()
  return (
    <span className={classes.name}>
      <HypothesisGlyph hypothesis={ring.hypothesis} size={16} />
      <span className={classes.clip} title={title(ring)}>
        {title(ring)}
      </span>
    </span>
  )
}
const nameCell = (ring: ListedRing) => <Name ring={ring} />
const statusCell = ({ statuses, secondLook, byVerdict }: ListedRing) => <StatusTag statuses={statuses} secondLook={secondLook} byVerdict={byVerdict} />

export function RingTable({ rings, onRange, total, sort, reversed, onSort, checked, onCheck }: Props) {
  const { t } = useTranslation('rings')
  const { score, count, moneyColumn, share, date } = useFormat()
  const title = useRingTitle()
  const caseId = useCaseId()
  const columns: readonly Column<ListedRing, RingSort>[] = [
    {
      id: 'ring',
      width: 'minmax(204px, 2fr)',
      sort: 'ringNo',
      text: true,
      cell: nameCell,
    },
    { id: 'hypothesis', width: '88px', text: true, cell: ({ hypothesis }) => t(`common:hypothesisShort.${hypothesis}`) },
    { id: 'status', width: '176px', sort: 'status', text: true, cell: statusCell },
    { id: 'score', width: '52px', sort: 'score', cell: (ring) => score(ring.ringScore) },
    { id: 'stores', width: '48px', sort: 'stores', cell: (ring) => count(ring.stores) },
    { id: 'inflow', width: '84px', sort: 'inFen', cell: (ring) => moneyColumn(ring.inFen) },
    { id: 'withdrawn', width: '98px', sort: 'withdrawnFen', cell: (ring) => moneyColumn(ring.withdrawnFen) },
    { id: 'inside', width: '84px', sort: 'insideFen', cell: (ring) => moneyColumn(ring.insideFen) },
    { id: 'empty', width: '74px', sort: 'emptyShare', cell: (ring) => share(ring.emptyShare) },
    { id: 'stability', width: '62px', sort: 'stability', cell: (ring) => share(ring.stability) },
    { id: 'sites', width: '40px', sort: 'vendorSites', cell: (ring) => count(ring.vendorSites) },
    { id: 'codes', width: '60px', sort: 'qrCodes', cell: (ring) => count(ring.qrCodes) },
    {
      id: 'couriers',
      width: 'minmax(60px, 1fr)',
      sort: 'couriers',
      text: true,
      cell: (ring) => ring.couriers.map((courier) => t(`common:courier.${courier}`, { defaultValue: courier })).join(' '),
    },
    {
      id: 'period',
      width: '120px',
      sort: 'from',
      text: true,
      cell: (ring) =>
        ring.from && ring.to ? `${date(ring.from)} – ${date(ring.to).slice(date(ring.from).slice(0, 4) === date(ring.to).slice(0, 4) ? 5 : 0)}` : '—',
    },
  ]
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      title={(id) => t(`column.${id}`)}
      rows={rings}
      onRange={onRange}
      total={total}
      keyOf={(ring) => ring.ringId}
      sort={sort}
      // The first of rings and of what has been judged come first as they are.
      ascending={reversed !== (sort === 'ringNo' || sort === 'status')}
      onSort={onSort}
      checked={checked}
      onCheck={onCheck}
      nameOf={title}
      linkTo={(ring) => `/cases/${caseId}/rings/${encodeURIComponent(ring.ringId)}`}
      rowHeight={37}
    />
  )
}
