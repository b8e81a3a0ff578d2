import { NativeSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { BYTE_LIMIT, ROW_LIMITS, TIME_LIMITS } from '../../../server/contract/queries.ts'
import { useFormat } from '../../format/useFormat.ts'
import classes from './CypherPage.module.css'

export interface Limits {
  readonly rowLimit: number
  readonly timeoutSeconds: number
}

/** What a query may take, chosen before it is run. */
export function LimitsCard({ limits, onChange }: { limits: Limits; onChange: (limits: Limits) => void }) {
  const { t } = useTranslation('cypher')
  const format = useFormat()
  return (
    <section className={classes.limits} aria-label={t('limits.title')}>
      <Text size="sm" fw={600}>
        {t('limits.title')}
      </Text>
      <dl>
        <dt>{t('limits.rows')}</dt>
        <dd>
          <NativeSelect
            size="xs"
            variant="unstyled"
            aria-label={t('limits.rows')}
            value={limits.rowLimit}
            data={ROW_LIMITS.map((rows) => ({ value: String(rows), label: format.count(rows) }))}
            onChange={(event) => onChange({ ...limits, rowLimit: Number(event.currentTarget.value) })}
          />
        </dd>
        <dt>{t('limits.time')}</dt>
        <dd>
          <NativeSelect
            size="xs"
            variant="unstyled"
            aria-label={t('limits.time')}
            value={limits.timeoutSeconds}
            data={TIME_LIMITS.map((seconds) => ({ value: String(seconds), label: t('limits.seconds', { count: seconds }) }))}
            onChange={(event) => onChange({ ...limits, timeoutSeconds: Number(event.currentTarget.value) })}
          />
        </dd>
        <dt>{t('limits.bytes')}</dt>
        <dd>{format.bytes(BYTE_LIMIT)}</dd>
      </dl>
      <Text size="xs" c="dimmed">
        {t('limits.readOnly')}
      </Text>
    </section>
  )
}
