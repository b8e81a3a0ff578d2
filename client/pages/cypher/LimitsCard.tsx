import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { QueryResult } from '../../../server/contract/queries.ts'
import { useFormat } from '../../format/useFormat.ts'
import classes from './CypherPage.module.css'
import { ROW_LIMIT } from './useQueryRun.ts'

/** What a query may take, before it is run; the byte and time limit are the server's, known from its last answer. */
export function LimitsCard({ result }: { result: QueryResult | null }) {
  const { t } = useTranslation('cypher')
  const format = useFormat()
  return (
    <section className={classes.limits} aria-label={t('limits.title')}>
      <Text size="sm" fw={600}>
        {t('limits.title')}
      </Text>
      <dl>
        <dt>{t('limits.rows')}</dt>
        <dd>{format.count(result?.rowLimit ?? ROW_LIMIT)}</dd>
        {result && (
          <>
            <dt>{t('limits.time')}</dt>
            <dd>{t('limits.seconds', { count: result.timeoutSeconds })}</dd>
            <dt>{t('limits.bytes')}</dt>
            <dd>{format.bytes(result.byteLimit)}</dd>
          </>
        )}
      </dl>
      <Text size="xs" c="dimmed">
        {t('limits.readOnly')}
      </Text>
    </section>
  )
}
