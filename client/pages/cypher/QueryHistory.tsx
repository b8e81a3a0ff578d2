import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { queryHistory, type SavedQuery } from '../../../server/contract/queries.ts'
import type { ReplyOf } from '../../api.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useApi } from '../../useApi.ts'
import classes from './CypherPage.module.css'

export type Past = ReplyOf<typeof queryHistory>['history'][number]

/** What was run last on this case; one click brings the text and its parameters back. */
export function QueryHistory({ caseId, queries, onChoose }: { caseId: string; queries: readonly SavedQuery[]; onChoose: (past: Past) => void }) {
  const { t } = useTranslation(['cypher', 'errors'])
  const format = useFormat()
  const { data } = useApi(queryHistory, { params: { caseId } })
  if (!data || data.history.length === 0) return null
  const titleOf = (past: Past) => {
    const query = queries.find((one) => one.queryId === past.queryId)
    return query ? format.text(query.title) : past.cypher.replaceAll(/\s+/g, ' ')
  }
  return (
    <section className={classes.history} aria-label={t('history.title')} tabIndex={0}>
      <Text size="sm" fw={600}>
        {t('history.title')}
      </Text>
      {data.history.slice(0, 30).map((past) => (
        <button
          key={`${past.at} ${past.cypher}`}
          type="button"
          className={classes.past}
          data-failed={past.outcome !== 'done'}
          title={`${past.by}\n${past.cypher}`}
          onClick={() => onChoose(past)}
        >
          <span>{titleOf(past)}</span>
          <span>
            {format.dateTime(past.at).slice(5)} ·{' '}
            {past.outcome === 'done' ? t('history.rows', { count: past.rows ?? 0 }) : t(`errors:${past.outcome}`, past.outcome)}
          </span>
        </button>
      ))}
    </section>
  )
}
