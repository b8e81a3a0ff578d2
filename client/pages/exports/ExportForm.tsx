import { Button, SegmentedControl, Switch } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EXPORT_FORMATS, exportResult, startExport, type ExportFormat } from '../../../server/contract/exports.ts'
import type { SupplyList } from '../../../server/contract/supply.ts'
import { call } from '../../api.ts'
import { JobCard } from '../../shell/JobCard.tsx'
import { isActive, useJobs } from '../../shell/JobsProvider.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { ExportLinks } from './ExportLinks.tsx'

const STORE_FORMATS = ['csv', 'json'] as const

/** Format and masking, then progress, then the file and its manifest. */
export function ExportForm({ what, ringId }: { what: 'rings' | 'stores' | SupplyList; ringId?: string }) {
  const { t } = useTranslation('exports')
  const caseId = useCaseId()
  const queries = useQueryClient()
  const [format, setFormat] = useState<ExportFormat>('csv')
  const [mask, setMask] = useState(false)
  const start = useMutation({
    mutationFn: () => {
      const body =
        what === 'rings'
          ? { what, format, mask, ...(ringId === undefined ? {} : { ringId }) }
          : {
              ...(what === 'stores' ? { what } : { what: 'supply' as const, list: what }),
              format: format === 'json' ? ('json' as const) : ('csv' as const),
              mask,
            }
      return call(startExport, { params: { caseId }, body })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['listJobs'] }),
  })
  const started = start.data
  const job = useJobs().find((one) => one.jobId === started?.jobId) ?? started
  const made = exportResult.safeParse(job?.result).data
  const formats: readonly ExportFormat[] = what === 'rings' ? EXPORT_FORMATS : STORE_FORMATS
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <SegmentedControl
        aria-label={t('format')}
        value={format}
        onChange={(value) => setFormat(formats.find((one) => one === value) ?? 'csv')}
        data={formats.map((one) => ({ value: one, label: t(`formatName.${one}`) }))}
      />
      <p style={{ margin: 0, fontSize: 12, color: 'var(--kb-ink-2)' }}>{t(`formatNote.${format}`)}</p>
      <Switch size="xs" checked={mask} onChange={(event) => setMask(event.currentTarget.checked)} label={t('mask')} description={t('maskNote')} />
      <div style={{ display: 'flex', justifyContent: 'flex-end' }}>
        <Button size="xs" loading={start.isPending || (job !== undefined && isActive(job))} onClick={() => start.mutate()}>
          {t('write')}
        </Button>
      </div>
      {start.error && <Failed error={start.error} compact />}
      {job && !made && <JobCard job={job} />}
      {made && <ExportLinks made={made} />}
    </div>
  )
}
