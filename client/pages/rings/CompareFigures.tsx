import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ListedRing } from '../../../server/contract/rings.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useRingTitle } from '../../format/useRingTitle.ts'
import { HypothesisGlyph } from '../../glyphs/HypothesisGlyph.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { StatusTag } from '../../verdicts/StatusTag.tsx'
import classes from './Compare.module.css'

/** The figures of two rings in two columns. */
export function CompareFigures({ a, b }: { a: ListedRing; b: ListedRing }) {
  const { t } = useTranslation('rings')
  const { score, count, moneyColumn, share, date } = useFormat()
  const title = useRingTitle()
  const caseId = useCaseId()
  const rows: readonly (readonly [string, (ring: ListedRing) => React.ReactNode])[] = [
    ['hypothesis', (ring) => t(`common:hypothesis.${ring.hypothesis}`)],
    ['status', (ring) => <StatusTag statuses={ring.statuses} secondLook={ring.secondLook} byVerdict={ring.byVerdict} />],
    ['score', (ring) => score(ring.ringScore)],
    ['stores', (ring) => count(ring.stores)],
    ['inflow', (ring) => moneyColumn(ring.inFen)],
    ['withdrawn', (ring) => moneyColumn(ring.withdrawnFen)],
    ['inside', (ring) => moneyColumn(ring.insideFen)],
    ['empty', (ring) => share(ring.emptyShare)],
    ['stability', (ring) => share(ring.stability)],
    ['sites', (ring) => count(ring.vendorSites)],
    ['codes', (ring) => count(ring.qrCodes)],
    ['accounts', (ring) => count(ring.accounts)],
    ['couriers', (ring) => ring.couriers.map((courier) => t(`common:courier.${courier}`, { defaultValue: courier })).join(' ') || '—'],
    ['period', (ring) => (ring.from && ring.to ? `${date(ring.from)} – ${date(ring.to)}` : '—')],
  ]
  return (
    <table className={classes.figures}>
      <thead>
        <tr>
          <td />
          {[a, b].map((ring) => (
            <th key={ring.ringId} scope="col">
              <span className={classes.ring}>
                <HypothesisGlyph hypothesis={ring.hypothesis} size={18} />
                <Link className="kb-link" to={`/cases/${caseId}/rings/${encodeURIComponent(ring.ringId)}`}>
                  {title(ring)}
                </Link>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([id, cell]) => (
          <tr key={id}>
            <th scope="row">{id === 'accounts' ? t('compare.accounts') : t(`column.${id}`)}</th>
            <td>{cell(a)}</td>
            <td>{cell(b)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
