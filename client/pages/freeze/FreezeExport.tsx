import { Button, Modal, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportResult, startExport } from '../../../server/contract/exports.ts'
import type { FreezeItem } from '../../../server/contract/freeze.ts'
import { call } from '../../api.ts'
import { Icon } from '../../shell/Icon.tsx'
import { JobCard } from '../../shell/JobCard.tsx'
import { isActive, useJobs } from '../../shell/JobsProvider.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { ExportLinks } from '../exports/ExportLinks.tsx'

const FOR = ['bank', 'platform', 'all'] as const
const FORMATS = ['xlsx', 'csv'] as const

/** The list for a bank (accounts) or a platform (stores and codes): only what a second person approved. */
export function FreezeExport({ items }: { items: readonly FreezeItem[] }) {
  const { t } = useTranslation('freeze')
  const caseId = useCaseId()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const [audience, setAudience] = useState<(typeof FOR)[number]>('bank')
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('xlsx')
  const [institution, setInstitution] = useState<string | null>(null)
  const start = useMutation({
    mutationFn: async () =>
      call(startExport, { params: { caseId }, body: { what: 'freeze', format, audience, ...(institution === null ? {} : { institution }) } }),
    onSuccess: async () => queries.invalidateQueries({ queryKey: ['listJobs'] }),
  })
  const job = useJobs().find((one) => one.jobId === start.data?.jobId) ?? start.data
  const made = exportResult.safeParse(job?.result).data
  const fits = (item: FreezeItem) => audience === 'all' || (audience === 'bank') === (item.label === 'Account')
  const institutions = [...new Set(items.filter(fits).map((item) => item.institution))].filter((one) => one !== '').toSorted()
  const rows = items.filter(
    (item) => fits(item) && (institution === null || item.institution === institution) && (audience === 'all' || item.state !== 'proposed'),
  )
  return (
    <>
      <Button size="xs" variant="default" leftSection={<Icon name="exports" size={14} />} onClick={() => setOpen(true)} style={{ flex: 'none' }}>
        {t('export')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} size={520} title={t('exportTitle')} closeButtonProps={{ 'aria-label': t('common:close') }}>
        <Stack gap="md">
          <SegmentedControl
            aria-label={t('audienceLabel')}
            value={audience}
            onChange={(value) => {
              setAudience(FOR.find((one) => one === value) ?? 'all')
              setInstitution(null)
            }}
            data={FOR.map((one) => ({ value: one, label: t(`audience.${one}`) }))}
          />
          <SegmentedControl
            aria-label={t('exports:format')}
            value={format}
            onChange={(value) => setFormat(FORMATS.find((one) => one === value) ?? 'xlsx')}
            data={FORMATS.map((one) => ({ value: one, label: t(`exports:formatName.${one}`) }))}
          />
          <Select
            label={t('column.institution')}
            placeholder={t('allInstitutions')}
            clearable
            data={institutions}
            value={institution}
            onChange={setInstitution}
          />
          <Text size="sm" c="dimmed">
            {t(audience === 'all' ? 'exportAll' : 'exportApproved', { count: rows.length })}
          </Text>
          <Button disabled={rows.length === 0} loading={start.isPending || (job !== undefined && isActive(job))} onClick={() => start.mutate()}>
            {t('exports:write')}
          </Button>
          {start.error && <Failed error={start.error} compact />}
          {job && !made && <JobCard job={job} />}
          {made && <ExportLinks made={made} />}
        </Stack>
      </Modal>
    </>
  )
}
