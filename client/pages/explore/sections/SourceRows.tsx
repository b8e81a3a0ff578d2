import { Button, Group, Loader, Stack, Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { evidenceRows } from '../../../../server/contract/explain.ts'
import type { RowReference } from '../../../../server/contract/common.ts'
import { useApi } from '../../../useApi.ts'
import { useExploreContext } from '../ExploreContext.ts'
import type { NodeSectionProps } from './sections.ts'

const PAGE = 20

/** The rows that a node rests on: file and line; a click shows the row's cells. */
export function SourceRows({ node }: NodeSectionProps) {
  const { t } = useTranslation('canvas')
  const { caseId } = useExploreContext()
  const [limit, setLimit] = useState(PAGE)
  const { data, isFetching, error } = useApi(
    evidenceRows,
    { params: { caseId }, query: { about: 'node', id: node.label, a: node.key, limit, offset: 0 } },
    { keep: true },
  )
  return (
    <Stack gap={4} component="section" aria-label={t('panel.rows')}>
      <Group justify="space-between">
        <Text size="md" fw={600}>
          {t('panel.rows')}
        </Text>
        {data && (
          <Text size="xs" c="dimmed">
            {t('panel.rowsOf', { shown: data.rows.length, total: data.total })}
          </Text>
        )}
        {isFetching && <Loader size={12} />}
      </Group>
      {error && (
        <Text size="sm" c="attention">
          {error.message}
        </Text>
      )}
      {data?.total === 0 && (
        <Text size="sm" c="dimmed">
          {t('panel.noRows')}
        </Text>
      )}
      {data?.rows.map((row) => (
        <Row key={`${row.sourceId}:${row.line}:${row.table}`} row={row} />
      ))}
      {data && data.rows.length < data.total && (
        <Button size="compact-xs" variant="subtle" onClick={() => setLimit(Math.min(1000, limit + 5 * PAGE))} style={{ alignSelf: 'flex-start' }}>
          {t('panel.moreRows', { count: Math.min(5 * PAGE, data.total - data.rows.length) })}
        </Button>
      )}
    </Stack>
  )
}

function Row({ row }: { row: RowReference }) {
  const { t } = useTranslation('canvas')
  const [open, setOpen] = useState(false)
  return (
    <div>
      <UnstyledButton onClick={() => setOpen(!open)} aria-expanded={open} style={{ display: 'block', width: '100%' }}>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          <span style={{ textDecoration: 'underline dotted', textUnderlineOffset: 3 }}>
            {row.file} · {t('panel.line', { line: row.line })}
          </span>{' '}
          <Text span size="xs" c="dimmed">
            {row.table}
          </Text>
        </Text>
      </UnstyledButton>
      {open && (
        <dl style={{ display: 'grid', gridTemplateColumns: 'minmax(80px, auto) 1fr', columnGap: 10, margin: '2px 0 6px 8px' }}>
          {Object.entries(row.cells)
            .filter(([, cell]) => cell !== null && cell !== '')
            .map(([name, cell]) => (
              <div key={name} style={{ display: 'contents' }}>
                <Text component="dt" size="xs" c="dimmed">
                  {name}
                </Text>
                <Text component="dd" size="xs" m={0} ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                  {String(cell)}
                </Text>
              </div>
            ))}
        </dl>
      )}
    </div>
  )
}
