import { Button, FileButton, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { Failed } from '../../states/Failed.tsx'
import { useOwnQueries } from './useOwnQueries.ts'

const ANSWERS = ['skip', 'copy', 'replace'] as const

/** Takes the queries of a file over; each conflict is named before anything is written. */
export function ImportQueriesDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useTranslation(['cypher', 'common'])
  const format = useFormat()
  const { take } = useOwnQueries(caseId)
  const [file, setFile] = useState<{ name: string; text: string } | null>(null)
  const [answer, setAnswer] = useState<(typeof ANSWERS)[number]>('copy')
  const report = take.data
  const asks = report !== undefined && report.conflicts.length > 0 && report.added + report.replaced + report.copied + report.skipped === 0
  const read = async (chosen: File | null) => {
    if (!chosen) return
    const text = await chosen.text()
    setFile({ name: chosen.name, text })
    take.mutate({ file: text, onConflict: 'name' })
  }
  return (
    <Modal opened onClose={onClose} title={t('import.title')} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack gap="md">
        <Group gap="sm">
          <FileButton accept=".json,application/json" onChange={(chosen) => void read(chosen)}>
            {(props) => (
              <Button {...props} variant="default" loading={take.isPending}>
                {t('import.choose')}
              </Button>
            )}
          </FileButton>
          <Text size="sm" c="dimmed">
            {file?.name ?? t('import.hint')}
          </Text>
        </Group>
        {take.error && <Failed error={take.error} compact />}
        {report && (
          <Text size="sm" role="status">
            {t('import.read', { count: report.read })} ·{' '}
            {asks
              ? t('import.asks', { same: report.same, conflicts: report.conflicts.length })
              : t('import.done', { same: report.same, added: report.added, replaced: report.replaced, copied: report.copied, skipped: report.skipped })}
          </Text>
        )}
        {asks && (
          <>
            <ul style={{ margin: 0, paddingLeft: 18, maxHeight: 220, overflow: 'auto', fontSize: 13 }} aria-label={t('import.conflicts')}>
              {report.conflicts.map(({ title, why, here, there }) => (
                <li key={`${title} ${there.changedAt}`}>
                  <b>{title}</b>{' '}
                  {t(`import.why.${why}`, {
                    here: here.title,
                    author: here.author,
                    at: format.dateTime(here.changedAt),
                    otherAuthor: there.author,
                    otherAt: format.dateTime(there.changedAt),
                  })}
                  {!here.mine && ` ${t('import.notMine')}`}
                </li>
              ))}
            </ul>
            <Radio.Group label={t('import.what')} value={answer} onChange={(value) => setAnswer(ANSWERS.find((one) => one === value) ?? 'copy')}>
              <Stack gap={6} mt={6}>
                {ANSWERS.map((one) => (
                  <Radio key={one} value={one} label={t(`import.answer.${one}`)} />
                ))}
              </Stack>
            </Radio.Group>
            <Group justify="flex-end">
              <Button loading={take.isPending} onClick={() => file && take.mutate({ file: file.text, onConflict: answer })}>
                {t('import.submit')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  )
}
