import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explainStore, type StoreExplanation } from '../../../../server/contract/explain.ts'
import { useFormat } from '../../../format/useFormat.ts'
import { useApi } from '../../../useApi.ts'
import { useExploreContext } from '../ExploreContext.ts'
import { PairTerms } from './PairTerms.tsx'
import { ReasonLines } from './ReasonLines.tsx'
import { ScoreTable } from './ScoreTable.tsx'
import type { NodeSectionProps } from './sections.ts'

const FIRST_PAIRS = 3

/** Why a store is scored and grouped as it is: net of each hypothesis, the additive reasons, and with whom. Every figure opens its rows. */
export function StoreReasons({ node }: NodeSectionProps) {
  const { t } = useTranslation('canvas')
  const { caseId } = useExploreContext()
  const format = useFormat()
  const { data, error } = useApi(explainStore, { params: { caseId, storeKey: node.key } })
  if (error)
    return (
      <Text size="sm" c="dimmed">
        {error.message}
      </Text>
    )
  if (!data) return null
  const { figures } = data
  return (
    <Stack gap="md" component="section" aria-label={t('panel.reasons')}>
      <Group gap="lg">
        <Measure name={t('panel.inflow')} value={format.money(figures.inFen)} />
        <Measure name={t('panel.withdrawn')} value={format.money(figures.withdrawnFen)} />
        <Measure name={t('panel.orders')} value={format.count(figures.orders)} />
        <Measure name={t('panel.emptyShare')} value={format.share(data.emptyScore)} />
      </Group>
      <ScoreTable scores={data.scores} />
      <ReasonLines explanation={data} />
      <Pairs explanation={data} />
      {data.refutedBy.length > 0 && (
        <div>
          <Text size="md" fw={600}>
            {t('panel.refuted')}
          </Text>
          {data.refutedBy.map((text) => (
            <Text key={text.en} size="sm">
              {format.text(text)}
            </Text>
          ))}
        </div>
      )}
    </Stack>
  )
}

function Measure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <Text size="md" fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {value}
      </Text>
    </div>
  )
}

function Pairs({ explanation }: { explanation: StoreExplanation }) {
  const { t } = useTranslation('canvas')
  const [all, setAll] = useState(false)
  const shown = all ? explanation.pairs : explanation.pairs.slice(0, FIRST_PAIRS)
  if (explanation.pairs.length === 0) return null
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="md" fw={600}>
          {t('panel.pairs')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('panel.logOdds')}
        </Text>
      </Group>
      {shown.map((pair) => (
        <PairTerms key={pair.otherKey} pair={pair} title={pair.otherName || pair.otherKey} />
      ))}
      {explanation.pairs.length > FIRST_PAIRS && !all && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)} style={{ alignSelf: 'flex-start' }}>
          {t('panel.showAll', { count: explanation.pairs.length - FIRST_PAIRS })}
        </Button>
      )}
    </Stack>
  )
}
