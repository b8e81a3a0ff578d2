import { useTranslation } from 'react-i18next'
import { nodeId } from '../../../server/contract/common.ts'
import { ringTarget } from '../../../server/contract/notes.ts'
import { ringPairs, type Ring, type RingMember } from '../../../server/contract/rings.ts'
import type { HypothesisScore } from '../../../server/contract/explain.ts'
import type { ringLineage } from '../../../server/contract/runs.ts'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ReplyOf } from '../../api.ts'
import { ringTag } from '../../format/ringTag.ts'
import { useFormat } from '../../format/useFormat.ts'
import { BesideScore } from '../../panels/BesideScore.tsx'
import { HypothesisTable } from '../../panels/HypothesisTable.tsx'
import { leadingHypothesis } from '../../panels/leadingHypothesis.ts'
import { NotesPanel } from '../../panels/notes/NotesPanel.tsx'
import { PairTerms } from '../../panels/PairTerms.tsx'
import { ReasonList } from '../../panels/ReasonList.tsx'
import { Refutations } from '../../panels/Refutations.tsx'
import { ringQuery } from '../../panels/ringQuery.ts'
import { Section } from '../../panels/Section.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { useApi } from '../../useApi.ts'
import panel from '../../panels/Panel.module.css'
import { VerdictSection } from '../../verdicts/VerdictSection.tsx'
import { Lineage } from './Lineage.tsx'
import { Weakest } from './Weakest.tsx'
import overview from '../overview/Overview.module.css'
import { freezeTargets } from '../freeze/freezeTargets.ts'
import { ProposeButton } from '../freeze/ProposeButton.tsx'
import { MixupList } from './MixupList.tsx'

const PAIRS = 12

interface Props {
  readonly ring: Ring
  readonly members: readonly RingMember[]
  readonly lineage: ReplyOf<typeof ringLineage> | undefined
  readonly marked: readonly string[]
  readonly onMark: (nodeIds: readonly string[]) => void
  readonly onSelect: (nodeId: string) => void
}

/** Why the ring is a lead: hypotheses, reasons for and against, what ties its stores, what would refute it. */
export function RingPanel({ ring, members, lineage, marked, onMark, onSelect }: Props) {
  const { t } = useTranslation('ring')
  const { text, signed, count } = useFormat()
  const caseId = useCaseId()
  const pairs = useApi(ringPairs, { params: { caseId, ringId: ring.ringId }, query: { limit: PAIRS } })
  const [chosen, setChosen] = useState<HypothesisScore['hypothesis'] | null>(null)
  const leading = chosen ?? leadingHypothesis(ring.hypothesis, ring.scores)
  const stores = members.filter((member) => member.label === 'Store')
  const names = new Map(stores.map((member) => [member.key, member.name]))
  const widest = Math.max(1, ...(pairs.data?.pairs ?? []).flatMap((pair) => pair.terms.map((term) => Math.abs(term.logOdds))))
  return (
    <>
      <VerdictSection ring={ring} names={names} onMark={onMark} />
      {ring.latest && (
        <div style={{ padding: '0 16px 8px' }}>
          <ProposeButton ringId={ring.ringId} targets={freezeTargets(members)} />
        </div>
      )}
      <Section title={t('ringHypotheses')} note={t('common:scale')}>
        <HypothesisTable scores={ring.scores} leading={ring.hypothesis} shown={leading} onShow={setChosen} />
        {ring.measured && (
          <div className={panel.alone}>{t(ring.measured.restricted ? 'stabilityAround' : 'stabilityIn', { partitions: count(ring.measured.partitions) })}</div>
        )}
        {ring.decision && <p className={panel.decision}>{text(ring.decision)}</p>}
      </Section>
      <Section title={t('forAndAgainst', { hypothesis: t(`common:hypothesisShort.${leading}`) })} note={t('additive')}>
        <ReasonList reasons={ring.reasons} hypothesis={leading} stores={stores} {...(ring.latest ? { ringId: ring.ringId } : {})} />
      </Section>
      <BesideScore reasons={ring.reasons} ringId={ring.ringId} />
      <Refutations texts={ring.refutedBy} />
      {ring.latest && <MixupList ring={ring} />}
      {ring.latest && <Weakest ringId={ring.ringId} names={names} marked={marked} onMark={onMark} />}
      <Section title={t('together')} note={t('logOdds')} cypher={ringQuery('ties-inside', ring)}>
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
        {!ring.latest && <div className={panel.alone}>{t('lineage.notKept')}</div>}
        {pairs.data && ring.latest && (
          <div style={{ fontSize: 11, color: 'var(--kb-ink-3)' }}>
            {t('pairsShown', { shown: count(pairs.data.pairs.length), total: count(pairs.data.total) })}
          </div>
        )}
      </Section>
      <Section title={t('notes:section')}>
        <NotesPanel target={ringTarget(ring.ringId)} name={text(ring.name)} />
      </Section>
      {lineage && <Lineage lineage={lineage} onSelect={onSelect} />}
      {ring.related.length > 0 && (
        <Section title={t('related')} cypher={{ queryId: 'shared-between-rings' }}>
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
