import { Button, Drawer, Group, Select, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { evidenceRows } from '../../server/contract/explain.ts'
import { call } from '../api.ts'
import { useFormat } from '../format/useFormat.ts'
import { useCaseId } from '../shell/useCaseId.ts'
import { Empty } from '../states/Empty.tsx'
import { Failed } from '../states/Failed.tsx'
import { Waiting } from '../states/Waiting.tsx'
import { EvidenceRow } from './EvidenceRow.tsx'
import type { EvidenceQuestion } from './EvidenceProvider.tsx'

const PAGE = 50

interface Props {
  readonly question: EvidenceQuestion
  readonly opened: boolean
  readonly onClose: () => void
}

/** The rows behind a figure: file, line, cells, and the line itself as it stands in the file. */
export function EvidenceDrawer({ question, opened, onClose }: Props) {
  const { t } = useTranslation('evidence')
  const { count } = useFormat()
  const caseId = useCaseId()
  const { title, among, ...rest } = question
  const [chosen, setChosen] = useState<string | null>(null)
  const asked = { ...rest, a: among?.find((one) => one.key === chosen)?.key ?? rest.a }
  const pages = useInfiniteQuery({
    queryKey: ['evidenceRows', caseId, asked],
    queryFn: ({ pageParam, signal }) => call(evidenceRows, { params: { caseId }, query: { ...asked, offset: pageParam, limit: PAGE } }, signal),
    initialPageParam: 0,
    getNextPageParam: (last, all) => {
      const shown = all.reduce((sum, page) => sum + page.rows.length, 0)
      return last.rows.length > 0 && shown < last.total ? shown : undefined
    },
    enabled: opened,
  })
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  const total = pages.data?.pages[0]?.total
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size={620} title={t('title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Group justify="space-between" align="baseline" wrap="nowrap" mb={8}>
        <Text fw={500}>{title}</Text>
        {total !== undefined && (
          <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {t('shown', { shown: count(rows.length), total: count(total) })}
          </Text>
        )}
      </Group>
      {among && (
        <Select
          size="xs"
          mb={8}
          searchable
          allowDeselect={false}
          label={t('byStore', { count: among.length })}
          value={asked.a}
          onChange={setChosen}
          data={among.map((one) => ({ value: one.key, label: one.name === one.key ? one.key : `${one.name}　${one.key}` }))}
        />
      )}
      {pages.isPending && <Waiting />}
      {pages.error && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
      {total === 0 && <Empty title={t('none')} text={t('noneText')} />}
      {rows.map((row) => (
        <EvidenceRow key={`${row.sourceId}:${row.line}:${row.table}`} row={row} />
      ))}
      {pages.hasNextPage && (
        <Button fullWidth variant="default" mt={8} loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Drawer>
  )
}
