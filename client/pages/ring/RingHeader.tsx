import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Ring } from '../../../server/contract/rings.ts'
import type { ringLineage } from '../../../server/contract/runs.ts'
import type { ReplyOf } from '../../api.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useRingTitle } from '../../format/useRingTitle.ts'
import { HypothesisGlyph } from '../../glyphs/HypothesisGlyph.tsx'
import { Icon } from '../../shell/Icon.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { useLineageText } from './useLineageText.ts'
import classes from './Ring.module.css'

export function RingHeader({ ring, lineage }: { ring: Ring; lineage: ReplyOf<typeof ringLineage> | undefined }) {
  const { t } = useTranslation('ring')
  const { date, signed, money, share, count } = useFormat()
  const title = useRingTitle()
  const told = useLineageText()
  const caseId = useCaseId()
  const figures: readonly (readonly [string, string, boolean])[] = [
    [t('hypothesis'), t(`common:hypothesis.${ring.hypothesis}`), false],
    [t('net'), signed(ring.ringScore), false],
    [t('inflow'), money(ring.inFen), false],
    [t('withdrawn'), money(ring.withdrawnFen), true],
    [t('inside'), money(ring.insideFen), false],
    [t('emptyShare'), share(ring.emptyShare), false],
    [t('stability'), share(ring.stability), false],
    [t('waybills'), count(ring.waybills), true],
  ]
  return (
    <header className={classes.head}>
      <Link className={classes.back} to={`/cases/${caseId}/rings`}>
        {t('back')} <Icon name="right" size={13} />
      </Link>
      <div className={classes.name}>
        <HypothesisGlyph hypothesis={ring.hypothesis} size={26} />
        <div style={{ minWidth: 0 }}>
          <h1 className={classes.title}>{title(ring)}</h1>
          <div className={classes.sub}>
            {ring.from && ring.to && `${date(ring.from)} – ${date(ring.to)} · `}
            {t('run', { run: ring.runNo })}
            {lineage?.change && lineage.since && ` · ${told(lineage.change, lineage.since.runNo)}`} ·{' '}
            {ring.couriers.map((courier) => t(`common:courier.${courier}`, { defaultValue: courier })).join(' ')}
          </div>
        </div>
      </div>
      {figures.map(([name, value, drop]) => (
        <div key={name} className={`${classes.figure} ${drop ? classes.drop : ''}`}>
          <span>{name}</span>
          <b>{value}</b>
        </div>
      ))}
      <span style={{ flex: 1 }} />
      {ring.latest && <ExportButton what="rings" ringId={ring.ringId} />}
    </header>
  )
}
