import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { nodeId, type Hypothesis } from '../../../server/contract/common.ts'
import type { RingMember } from '../../../server/contract/rings.ts'
import { explainStore } from '../../../server/contract/explain.ts'
import { Figure } from '../../evidence/Figure.tsx'
import { useFormat } from '../../format/useFormat.ts'
import { Figures } from '../../panels/Figures.tsx'
import { HypothesisTable } from '../../panels/HypothesisTable.tsx'
import { leadingHypothesis } from '../../panels/leadingHypothesis.ts'
import { NotesPanel } from '../../panels/notes/NotesPanel.tsx'
import { PairTerms } from '../../panels/PairTerms.tsx'
import { ReasonList } from '../../panels/ReasonList.tsx'
import { Refutations } from '../../panels/Refutations.tsx'
import { Section } from '../../panels/Section.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import { CompareStores } from './CompareStores.tsx'
import { PanelHead } from './PanelHead.tsx'
import { MixupList } from './MixupList.tsx'

/** Listed first, and with their score on the canvas. */
export const FIRST_PAIRS = 3

interface Props {
  readonly storeKey: string
  readonly ringHypothesis: Hypothesis
  readonly members: readonly RingMember[]
  readonly onSelect: (nodeId: string) => void
  readonly onClose: () => void
}

/** Why a store is in the ring, and how it stands by itself. */
export function StorePanel({ storeKey, ringHypothesis, members, onSelect, onClose }: Props) {
  const { t } = useTranslation('ring')
  const { money, count, share, decimal, signed } = useFormat()
  const caseId = useCaseId()
  const [all, setAll] = useState(false)
  const { data: store, error } = useApi(explainStore, { params: { caseId, storeKey } })
  if (error) return <Failed error={error} />
  if (!store) return <Waiting />
  const { figures } = store
  const leading = leadingHypothesis(store.hypothesis === 'none' ? ringHypothesis : store.hypothesis, store.scores)
  const pairs = all ? store.pairs : store.pairs.slice(0, FIRST_PAIRS)
  const rest = store.pairs.slice(pairs.length)
  const widest = Math.max(1, ...store.pairs.flatMap((pair) => pair.terms.map((term) => Math.abs(term.logOdds))))
  const rows = { title: t('rowsOf', { name: store.name }), about: 'node', id: 'Store', a: store.key } as const
  return (
    <>
      <PanelHead label="Store" name={store.name} note={`${t('canvas:label.Store')} · ${store.key}`} onClose={onClose} />
      <div style={{ padding: '4px 16px 14px', borderBottom: '1px solid var(--kb-line)' }}>
        <Figures
          figures={[
            [t('inflow'), money(figures.inFen), rows],
            [t('withdrawn'), money(figures.withdrawnFen), rows],
            [t('orders'), count(figures.orders), rows],
            [t('waybills'), count(figures.waybills), rows],
            [t('sold'), count(figures.sold), rows],
            [t('emptyShare'), share(store.emptyScore)],
            [t('stability'), share(members.find((member) => member.label === 'Store' && member.key === store.key)?.stability ?? null)],
            [t('signToWithdraw'), figures.signToWithdrawHours === null ? '—' : t('hours', { hours: decimal(figures.signToWithdrawHours) })],
          ]}
        />
        <div style={{ marginTop: 8, display: 'flex', gap: 16, fontSize: 12 }}>
          <Figure question={rows}>{t('allRows')}</Figure>
          <Link className="kb-link" to={`/cases/${caseId}/explore?focus=${encodeURIComponent(nodeId('Store', store.key))}`}>
            {t('explore')}
          </Link>
        </div>
      </div>
      <Section title={t('whyHere')} note={t('logOdds')} cypher={{ queryId: 'neighbours', parameters: { store: store.key } }}>
        {store.pairs.length === 0 && <div style={{ fontSize: 12, color: 'var(--kb-ink-3)' }}>{t('noPairs')}</div>}
        {pairs.map((pair) => (
          <PairTerms
            key={pair.otherKey}
            pair={pair}
            title={t('with', { name: pair.otherName })}
            widest={widest}
            onOpen={() => onSelect(nodeId('Store', pair.otherKey))}
          />
        ))}
        {rest.length > 0 && (
          <button type="button" className="kb-link" style={{ fontSize: 12 }} onClick={() => setAll(true)}>
            {t('morePairs', { count: rest.length, sum: signed(rest.reduce((sum, pair) => sum + pair.weight, 0)) })}
          </button>
        )}
      </Section>
      <CompareStores store={store} others={members.filter((member) => member.label === 'Store' && member.key !== store.key)} />
      <Section title={t('storeHypotheses')} note={t('common:scale')}>
        <HypothesisTable scores={store.scores} leading={leading} />
      </Section>
      <Section title={t('forAndAgainst', { hypothesis: t(`common:hypothesisShort.${leading}`) })} note={t('additive')}>
        <ReasonList reasons={store.reasons} hypothesis={leading} stores={[store]} />
      </Section>
      <Refutations texts={store.refutedBy} />
      <MixupList storeKey={store.key} />
      <Section title={t('notes:section')}>
        <NotesPanel target={nodeId('Store', store.key)} name={store.name} />
      </Section>
    </>
  )
}
