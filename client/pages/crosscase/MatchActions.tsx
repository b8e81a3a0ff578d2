import { Button, Group, Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { deleteMatch, getMatchList, type MatchSummary } from '../../../server/contract/crosscase.ts'
import { downloadExport, exportResult, startExport } from '../../../server/contract/exports.ts'
import { addressOf, call } from '../../api.ts'
import { useErrorText } from '../../states/useErrorText.ts'
import { waitForJob } from '../cypher/waitForJob.ts'

/** Takes a match away as a file with its manifest, or removes it. */
export function MatchActions({ caseId, match: { matchId } }: { caseId: string; match: MatchSummary }) {
  const { t } = useTranslation('crosscase')
  const queries = useQueryClient()
  const saving = useMutation({
    mutationFn: async () => {
      const { numbers } = await call(getMatchList, { params: { caseId, matchId } })
      const job = await waitForJob(caseId, await call(startExport, { params: { caseId }, body: { what: 'match', format: 'csv', numbers } }))
      const { name, manifest } = exportResult.parse(job.result)
      const link = document.createElement('a')
      link.href = addressOf(downloadExport, { params: { caseId, name } })
      link.download = name
      link.click()
      return { name, rows: manifest.rows }
    },
  })
  const removing = useMutation({
    mutationFn: () => call(deleteMatch, { params: { caseId, matchId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['listMatches'] }),
  })
  const { title, said } = useErrorText(saving.error ?? removing.error)
  return (
    <Group gap="sm" wrap="nowrap">
      {(saving.error ?? removing.error) && (
        <span role="alert" style={{ fontSize: 12, color: 'var(--kb-attention)' }}>
          {said ?? title}
        </span>
      )}
      {saving.data && (
        <span role="status" style={{ fontSize: 12 }}>
          {t('exported', { name: saving.data.name, count: saving.data.rows })}
        </span>
      )}
      <Button size="xs" variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
        {t('export')}
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button size="xs" px={8} variant="default" aria-label={t('more')}>
            …
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => removing.mutate()}>{t('remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
