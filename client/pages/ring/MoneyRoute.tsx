import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nodeId } from '../../../server/contract/common.ts'
import { getRingMoney, type MoneyNode } from '../../../server/contract/money.ts'
import type { RingSummary } from '../../../server/contract/rings.ts'
import { ringQuery } from '../../panels/ringQuery.ts'
import { ShowCypher } from '../../panels/ShowCypher.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Empty } from '../../states/Empty.tsx'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import classes from './Money.module.css'
import { MoneyChart } from './MoneyChart.tsx'
import { MoneyEquation } from './MoneyEquation.tsx'
import { MoneyList } from './MoneyList.tsx'

const TOP = 8

/** The ring's money from gambling site and code to store, account and onward. Selecting a stop also selects it on the page. */
export function MoneyRoute({
  ring,
  onSelect,
}: {
  readonly ring: Pick<RingSummary, 'ringId' | 'byVerdict'>
  readonly onSelect: (nodeId: string | null) => void
}) {
  const { t } = useTranslation('money')
  const caseId = useCaseId()
  const { ringId } = ring
  const query = ringQuery('money-route', ring)
  const { data, error, refetch } = useApi(getRingMoney, { params: { caseId, ringId }, query: { top: TOP } })
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const [pointed, setPointed] = useState<string | null>(null)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting what={t('counting')} />
  if (data.links.length === 0) return <Empty title={t('none')} text={t('noneText')} />
  const select = (node: MoneyNode | null) => {
    setSelectedId(node?.id ?? null)
    onSelect(node?.kind === 'entity' && node.label ? nodeId(node.label, node.key) : null)
  }
  return (
    <section className={classes.money} aria-label={t('title')}>
      <div className={classes.above}>
        <p className={classes.pointed} aria-live="polite">
          {pointed ?? t('hint')}
        </p>
        {query && <ShowCypher {...query} />}
      </div>
      <MoneyChart money={data} selectedId={selectedId} onSelect={select} onPoint={setPointed} />
      <MoneyEquation money={data} />
      <MoneyList money={data} selectedId={selectedId} onSelect={select} />
    </section>
  )
}
