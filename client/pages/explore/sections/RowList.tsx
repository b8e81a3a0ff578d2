import { Button, Group, Loader, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { evidenceRows } from '../../../../server/contract/explain.ts'
import type { EvidenceQuestion } from '../../../evidence/EvidenceProvider.tsx'
import { useFormat } from '../../../format/useFormat.ts'
import { Failed } from '../../../states/Failed.tsx'
import { useApi } from '../../../useApi.ts'
import { useExploreContext } from '../ExploreContext.ts'
import { RowLine } from './RowLine.tsx'

const PAGE = 20

/** The rows that something rests on: file and line; a press shows the row, its cells and as it stands in the file. */
export function RowList({ question }: { question: Omit<EvidenceQuestion, 'title'> }) {
  const { t } = useTranslation('canvas')
  const { count } = useFormat()
  const { caseId } = useExploreContext()
  const [limit, setLimit] = useState(PAGE)
  const { about, id, a, b, value } = question
  const asked = { about, id, a, ...(b === undefined ? {} : { b }), ...(value === undefined ? {} : { value }) }
  const { data, isFetching, error, refetch } = useApi(evidenceRows, { params: { caseId }, query: { ...asked, limit, offset: 0 } }, { keep: true })
  return (
    <Stack gap={4} component="section" aria-label={t('panel.rows')}>
      <Group justify="space-between">
        <Text size="md" fw={600}>
          {t('panel.rows')}
        </Text>
        {data && (
          <Text size="xs" c="dimmed">
            {t('panel.rowsOf', { shown: count(data.rows.length), total: count(data.total) })}
          </Text>
        )}
        {isFetching && <Loader size={12} />}
      </Group>
      {error && <Failed error={error} compact onRetry={() => void refetch()} />}
      {data?.total === 0 && (
        <Text size="sm" c="dimmed">
          {t('panel.noRows')}
        </Text>
      )}
      {data?.rows.map((row) => (
        <RowLine key={`${row.sourceId}:${row.line}:${row.table}`} row={row} />
      ))}
      {data && data.rows.length < data.total && (
        <Button size="compact-xs" variant="subtle" onClick={() => setLimit(Math.min(1000, limit + 5 * PAGE))} style={{ alignSelf: 'flex-start' }}>
          {t('panel.moreRows', { count: Math.min(5 * PAGE, data.total - data.rows.length) })}
        </Button>
      )}
    </Stack>
  )
}
