import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { FAMILIES, type Reason } from '../../../server/contract/explain.ts'
import { getRing, type ListedRing } from '../../../server/contract/rings.ts'
import { ringTag } from '../../format/ringTag.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useRingTitle } from '../../format/useRingTitle.ts'
import { HypothesisGlyph } from '../../glyphs/HypothesisGlyph.tsx'
import { Figures } from '../../panels/Figures.tsx'
import { HypothesisTable } from '../../panels/HypothesisTable.tsx'
import { leadingHypothesis } from '../../panels/leadingHypothesis.ts'
import { ringQuery } from '../../panels/ringQuery.ts'
import { Section } from '../../panels/Section.tsx'
import { Icon } from '../../shell/Icon.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import { StatusTag } from '../../verdicts/StatusTag.tsx'
import classes from './Overview.module.css'

/** The selected ring: its figures, hypotheses side by side, reasons by family, what speaks against, and related rings. */
export function SelectedRing({
  ringId,
  standing,
  onSelect,
}: {
  ringId: string
  standing: Pick<ListedRing, 'statuses' | 'secondLook'>
  onSelect: (ringId: string) => void
}) {
  const { t } = useTranslation('overview')
  const { text, money, share, count, date, signed } = useFormat()
  const title = useRingTitle()
  const caseId = useCaseId()
  const { data: ring, error } = useApi(getRing, { params: { caseId, ringId } }, { keep: true })
  if (error)
    return (
      <aside className={classes.detail}>
        <Failed error={error} />
      </aside>
    )
  if (!ring)
    return (
      <aside className={classes.detail}>
        <Waiting />
      </aside>
    )
  const leading = leadingHypothesis(ring.hypothesis, ring.scores)
  const points = (reason: Reason) => reason.points[leading]
  const counted = ring.reasons.filter((reason) => reason.computable)
  const against = counted.filter((reason) => points(reason) < 0)
  return (
    <aside className={classes.detail} aria-label={t('selected')}>
      <div className={classes.detailHead}>
        <h2 className={classes.detailTitle}>
          <HypothesisGlyph hypothesis={ring.hypothesis} size={20} />
          {title(ring)}
          <StatusTag statuses={standing.statuses} secondLook={standing.secondLook} byVerdict={ring.byVerdict} />
        </h2>
        <div style={{ color: 'var(--kb-ink-2)', fontSize: 12 }}>
          {ring.from && ring.to && `${date(ring.from)} – ${date(ring.to)} · `}
          {t('uses', { sites: count(ring.vendorSites), codes: count(ring.qrCodes) })}
        </div>
        <Figures
          figures={[
            [t('figure.inflow'), money(ring.inFen)],
            [t('figure.withdrawn'), money(ring.withdrawnFen)],
            [t('figure.inside'), money(ring.insideFen)],
            [t('figure.empty'), share(ring.emptyShare)],
            [t('figure.accounts'), count(ring.accounts)],
            [t('figure.waybills'), count(ring.waybills)],
          ]}
        />
      </div>
      <Section title={t('compare')} note={t('compareNote')} cypher={ringQuery('members', ring)}>
        <HypothesisTable scores={ring.scores} leading={ring.hypothesis} />
      </Section>
      <Section title={t('why')} note={t(`common:hypothesisShort.${leading}`)}>
        {FAMILIES.map((family) => {
          const own = counted.filter((reason) => reason.family === family && points(reason) > 0).toSorted((a, b) => points(b) - points(a))
          if (own.length === 0) return null
          return (
            <div key={family} className={classes.family}>
              <span style={{ color: 'var(--kb-ink-3)' }}>{t(`family.${family}`)}</span>
              <span>
                {own
                  .slice(0, 3)
                  .map((reason) => text(reason.name))
                  .join(t('comma'))}
                {own.length > 3 && ` ${t('andMore', { count: own.length - 3 })}`}
              </span>
              <b>{signed(own.reduce((sum, reason) => sum + points(reason), 0))}</b>
            </div>
          )
        })}
        <div
          style={{
            display: 'flex',
            gap: 6,
            marginTop: 6,
            fontSize: 12,
            lineHeight: '18px',
            color: against.length > 0 ? 'var(--kb-attention)' : 'var(--kb-ink-3)',
          }}
        >
          <Icon name={against.length > 0 ? 'warning' : 'info'} size={15} />
          {against.length > 0
            ? `${t('speaksAgainst')}${against.map((reason) => `${text(reason.name)} (${signed(points(reason))})`).join(t('comma'))}`
            : t('common:nothingAgainst')}
        </div>
      </Section>
      {ring.related.length > 0 && (
        <Section title={t('related')} note={t('relatedNote')} cypher={{ queryId: 'shared-between-rings' }}>
          {ring.related.slice(0, 5).map((other) => (
            <button key={other.ringId} type="button" className={classes.related} onClick={() => onSelect(other.ringId)}>
              <b>{ringTag(other.ringNo)}</b>
              <span>{text(other.text)}</span>
              <span>{signed(other.weight)}</span>
            </button>
          ))}
        </Section>
      )}
      <div className={classes.actions}>
        <Button component={Link} to={`/cases/${caseId}/rings/${encodeURIComponent(ring.ringId)}`} flex={1}>
          {t('openRing')}
        </Button>
      </div>
      <p className={classes.footnote}>{t('footnote', { run: ring.runNo })}</p>
    </aside>
  )
}
