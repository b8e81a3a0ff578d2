import { useTranslation } from 'react-i18next'
import { nodeId } from '../../../server/contract/common.ts'
import { ringPairs, type Ring, type RingMember } from '../../../server/contract/rings.ts'
import { Link } from 'react-router'
import { ringTag } from '../../format/ringTag.ts'
import { useFormat } from '../../format/useFormat.ts'
import { HypothesisTable } from '../../panels/HypothesisTable.tsx'
import { leadingHypothesis } from '../../panels/leadingHypothesis.ts'
import { PairTerms } from '../../panels/PairTerms.tsx'
import { ReasonList } from '../../panels/ReasonList.tsx'
import { Refutations } from '../../panels/Refutations.tsx'
import { Section } from '../../panels/Section.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { useApi } from '../../useApi.ts'
import overview from '../overview/Overview.module.css'

const PAIRS = 12

interface Props {
  readonly ring: Ring
  readonly members: readonly RingMember[]
  readonly onSelect: (nodeId: string) => void
}

/** Why the ring is a lead: hypotheses, reasons for and against, what ties its stores, what would refute it. */
export function RingPanel({ ring, members, onSelect }: Props) {
  const { t } = useTranslation('ring')
  const { text, signed, count } = useFormat()
  const caseId = useCaseId()
  const pairs = useApi(ringPairs, { params: { caseId, ringId: ring.ringId }, query: { limit: PAIRS } })
  const leading = leadingHypothesis(ring.hypothesis, ring.scores)
  const stores = members.filter((member) => member.label === 'Store')
  const names = new Map(stores.map((member) => [member.key, member.name]))
  const widest = Math.max(1, ...(pairs.data?.pairs ?? []).flatMap((pair) => pair.terms.map((term) => Math.abs(term.logOdds))))
  return (
    <>
      <Section title={t('ringHypotheses')} note={t('common:scale')}>
        <HypothesisTable scores={ring.scores} leading={ring.hypothesis} />
      </Section>
      <Section title={t('forAndAgainst', { hypothesis: t(`common:hypothesisShort.${leading}`) })} note={t('additive')}>
        <ReasonList reasons={ring.reasons} hypothesis={leading} stores={stores} />
      </Section>
      <Refutations texts={ring.refutedBy} />
      <Section title={t('together')} note={t('logOdds')}>
        {pairs.error && <Failed error={pairs.error} compact />}
        {pairs.data?.pairs.map((pair) => (
          <PairTerms
            key={`${pair.a} ${pair.b}`}
            pair={pair}
            title={`${names.get(pair.a) ?? pair.a} ↔ ${names.get(pair.b) ?? pair.b}`}
            widest={widest}
            onOpen={() => onSelect(nodeId('Store', pair.a))}
          />
        ))}
        {pairs.data && (
          <div style={{ fontSize: 11, color: 'var(--kb-ink-3)' }}>
            {t('pairsShown', { shown: count(pairs.data.pairs.length), total: count(pairs.data.total) })}
          </div>
        )}
      </Section>
      {ring.related.length > 0 && (
        <Section title={t('related')}>
          {ring.related.map((other) => (
            <Link
              key={other.ringId}
              className={overview.related ?? ''}
              style={{ textDecoration: 'none' }}
              to={`/cases/${caseId}/rings/${encodeURIComponent(other.ringId)}`}
            >
              <b>{ringTag(other.ringNo)}</b>
              <span>{text(other.text)}</span>
              <span>{signed(other.weight)}</span>
            </Link>
          ))}
        </Section>
      )}
    </>
  )
}
