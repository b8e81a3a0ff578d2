import { Button, Group, SegmentedControl, Stack, Switch, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getMatchList } from '../../../server/contract/crosscase.ts'
import { exportResult, startExport, type ExportFormat, type ReportLanguage } from '../../../server/contract/exports.ts'
import { call } from '../../api.ts'
import { useFormat } from '../../format/useFormat.ts'
import { isMasked } from '../../mask/maskState.ts'
import { JobCard } from '../../shell/JobCard.tsx'
import { isActive, useJobs } from '../../shell/JobsProvider.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { ExportLinks } from './ExportLinks.tsx'
import { bodyOf, formatsOf, rowsOf, type ExportSubject } from './ExportSubject.ts'

/** Format, masking and for a report its language, then progress, then the file and its manifest. A masked session exports masked. */
export function ExportForm({ subject }: { subject: ExportSubject }) {
  const { t, i18n } = useTranslation('exports')
  const { count } = useFormat()
  const caseId = useCaseId()
  const queries = useQueryClient()
  const session = isMasked(caseId)
  const [format, setFormat] = useState<ExportFormat>('csv')
  const [mask, setMask] = useState(session)
  const [language, setLanguage] = useState<ReportLanguage>(i18n.language === 'en' ? 'en' : 'zh')
  const start = useMutation({
    mutationFn: async () => {
      const numbers = subject.what === 'match' ? (await call(getMatchList, { params: { caseId, matchId: subject.matchId } })).numbers : ''
      return call(startExport, { params: { caseId }, body: bodyOf(subject, format, mask, language, numbers) })
    },
    onSuccess: async () => queries.invalidateQueries({ queryKey: ['listJobs'] }),
  })
  const started = start.data
  const job = useJobs().find((one) => one.jobId === started?.jobId) ?? started
  const made = exportResult.safeParse(job?.result).data
  const formats = formatsOf(subject)
  const rows = rowsOf(subject)
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t('format')}
        value={format}
        onChange={(value) => setFormat(formats.find((one) => one === value) ?? 'csv')}
        data={formats.map((one) => ({ value: one, label: t(`formatName.${one}`) }))}
      />
      <Text size="sm" c="dimmed">
        {t(`formatNote.${format}`)}
        {rows === null ? '' : ` ${t('promised', { rows: count(rows) })}`}
      </Text>
      {format === 'html' && (
        <SegmentedControl
          aria-label={t('language')}
          value={language}
          onChange={(value) => setLanguage(value === 'en' ? 'en' : 'zh')}
          data={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      )}
      <Switch
        size="xs"
        checked={mask}
        disabled={session}
        onChange={(event) => setMask(event.currentTarget.checked)}
        label={t('mask')}
        description={t(session ? 'maskSession' : 'maskNote')}
      />
      <Group justify="flex-end">
        <Button size="xs" disabled={rows === 0} loading={start.isPending || (job !== undefined && isActive(job))} onClick={() => start.mutate()}>
          {t('write')}
        </Button>
      </Group>
      {start.error && <Failed error={start.error} compact />}
      {job && !made && <JobCard job={job} />}
      {made && <ExportLinks made={made} />}
    </Stack>
  )
}
