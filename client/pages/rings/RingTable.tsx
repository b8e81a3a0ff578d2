import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { RING_SORTS, RingSummary } from '../../../server/contract/rings.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useRingTitle } from '../../format/useRingTitle.ts'
import { HypothesisGlyph } from '../../glyphs/HypothesisGlyph.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { useRowWindow } from '../../canvas/useRowWindow.ts'
import classes from './Rings.module.css'

type Sort = (typeof RING_SORTS)[number]

/** Columns in their order; a `sort` makes the head a button. */
const COLUMNS: readonly { id: string; sort?: Sort; text?: true }[] = [
  { id: 'ring', sort: 'ringNo', text: true },
  { id: 'hypothesis', text: true },
  { id: 'score', sort: 'score' },
  { id: 'stores', sort: 'stores' },
  { id: 'inflow', sort: 'inFen' },
  { id: 'withdrawn' },
  { id: 'inside' },
  { id: 'empty', sort: 'emptyShare' },
  { id: 'stability', sort: 'stability' },
  { id: 'sites' },
  { id: 'codes' },
  { id: 'couriers', text: true },
  { id: 'period', text: true },
]

const ROW = 37

interface Props {
  readonly rings: readonly RingSummary[]
  readonly total: number
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
}

export function RingTable({ rings, total, sort, onSort }: Props) {
  const { t } = useTranslation('rings')
  const { count } = useFormat()
  const { scroller, from, to } = useRowWindow(rings.length, ROW)
  return (
    <div ref={scroller} className={classes.scroll} role="table" aria-label={t('title')} aria-rowcount={total + 1} tabIndex={0}>
      <div role="row" className={classes.columns}>
        {COLUMNS.map(({ id, sort: by, text }) => (
          <span key={id} role="columnheader" className={text ? undefined : classes.number} {...(by === sort ? { 'aria-sort': 'descending' as const } : {})}>
            {by ? (
              <button type="button" onClick={() => onSort(by)}>
                {t(`column.${id}`)}
                {by === sort && ' ↓'}
              </button>
            ) : (
              t(`column.${id}`)
            )}
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ height: rings.length * ROW, position: 'relative', minWidth: 1436 }}>
        {rings.slice(from, to).map((ring, offset) => (
          <Row key={ring.ringId} ring={ring} top={(from + offset) * ROW} />
        ))}
      </div>
      {rings.length < total && <div style={{ padding: '8px 24px', fontSize: 12 }}>{t('shown', { shown: count(rings.length), total: count(total) })}</div>}
    </div>
  )
}

function Row({ ring, top }: { ring: RingSummary; top: number }) {
  const { t } = useTranslation()
  const { score, count, moneyColumn, share, date } = useFormat()
  const title = useRingTitle()
  const caseId = useCaseId()
  const figures = [
    score(ring.ringScore),
    count(ring.stores),
    moneyColumn(ring.inFen),
    moneyColumn(ring.withdrawnFen),
    moneyColumn(ring.insideFen),
    share(ring.emptyShare),
    share(ring.stability),
    count(ring.vendorSites),
    count(ring.qrCodes),
  ]
  return (
    <div role="row" className={classes.row} style={{ position: 'absolute', top, left: 0, right: 0 }}>
      <span role="cell" className={classes.name}>
        <HypothesisGlyph hypothesis={ring.hypothesis} size={16} />
        <Link className={`${classes.link} ${classes.clip}`} title={title(ring)} to={`/cases/${caseId}/rings/${encodeURIComponent(ring.ringId)}`}>
          {title(ring)}
        </Link>
      </span>
      <span role="cell" className={classes.clip}>
        {t(`hypothesisShort.${ring.hypothesis}`)}
      </span>
      {figures.map((figure, index) => (
        <span key={COLUMNS[index + 2]?.id} role="cell" className={classes.number} style={index === 0 ? { fontWeight: 600 } : undefined}>
          {figure}
        </span>
      ))}
      <span role="cell" className={classes.clip}>
        {ring.couriers.map((courier) => t(`courier.${courier}`, { defaultValue: courier })).join(' ')}
      </span>
      <span role="cell" className={classes.clip}>
        {ring.from && ring.to ? `${date(ring.from)} – ${date(ring.to)}` : '—'}
      </span>
    </div>
  )
}
