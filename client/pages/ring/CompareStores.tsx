import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explainPair } from '../../../server/contract/explain.ts'
import { NoLink } from '../../panels/NoLink.tsx'
import { PairTerms } from '../../panels/PairTerms.tsx'
import { Section } from '../../panels/Section.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'

interface Store {
  readonly key: string
  readonly name: string
}

/** Why this store and any other: their additive terms, or what was seen between them and is no link. */
export function CompareStores({ store, others }: { store: Store; others: readonly Store[] }) {
  const { t } = useTranslation('ring')
  const [chosen, setChosen] = useState<string | null>(null)
  const other = others.find(({ key }) => key === chosen)
  return (
    <Section title={t('compare.title')}>
      <Select
        size="xs"
        searchable
        limit={200}
        aria-label={t('compare.with')}
        placeholder={t('compare.with')}
        value={chosen}
        onChange={setChosen}
        data={others.map(({ key, name }) => ({ value: key, label: name === key ? key : `${name}　${key}` }))}
      />
      {other && <Pair key={other.key} a={store} b={other} />}
    </Section>
  )
}

function Pair({ a, b }: { a: Store; b: Store }) {
  const caseId = useCaseId()
  const { data: pair, error } = useApi(explainPair, { params: { caseId }, query: { a: a.key, b: b.key } })
  if (error) return <Failed error={error} compact />
  if (!pair) return <Waiting />
  if (!pair.linked) return <NoLink pair={pair} />
  const widest = Math.max(1, ...pair.terms.map((term) => Math.abs(term.logOdds)))
  return <PairTerms pair={pair} title={`${a.name} ↔ ${b.name}`} widest={widest} />
}
