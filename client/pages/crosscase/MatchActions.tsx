import { Button, Group, Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { deleteMatch, type MatchSummary } from '../../../server/contract/crosscase.ts'
import { call } from '../../api.ts'
import { useErrorText } from '../../states/useErrorText.ts'
import { ExportButton } from '../exports/ExportButton.tsx'

/** Takes a match away as a file with its manifest, or removes it. */
export function MatchActions({ caseId, match: { matchId } }: { caseId: string; match: MatchSummary }) {
  const { t } = useTranslation('crosscase')
  const queries = useQueryClient()
  const removing = useMutation({
    mutationFn: () => call(deleteMatch, { params: { caseId, matchId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['listMatches'] }),
  })
  const { title, said } = useErrorText(removing.error)
  return (
    <Group gap="sm" wrap="nowrap">
      {removing.error && (
        <span role="alert" style={{ fontSize: 12, color: 'var(--kb-attention)' }}>
          {said ?? title}
        </span>
      )}
      <ExportButton subject={{ what: 'match', matchId }} />
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
