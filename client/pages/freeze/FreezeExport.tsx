import { Button, Modal, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FreezeItem } from '../../../server/contract/freeze.ts'
import { Icon } from '../../shell/Icon.tsx'
import { ExportForm } from '../exports/ExportForm.tsx'

const FOR = ['bank', 'platform', 'all'] as const

/** The list for a bank (accounts) or a platform (stores and codes): only what a second person approved. */
export function FreezeExport({ items }: { items: readonly FreezeItem[] }) {
  const { t } = useTranslation('freeze')
  const [open, setOpen] = useState(false)
  const [audience, setAudience] = useState<(typeof FOR)[number]>('bank')
  const [institution, setInstitution] = useState<string | null>(null)
  const fits = (item: FreezeItem) => audience === 'all' || (audience === 'bank') === (item.label === 'Account')
  const institutions = [...new Set(items.filter(fits).map((item) => item.institution))].filter((one) => one !== '').toSorted()
  const rows = items.filter(
    (item) => fits(item) && (institution === null || item.institution === institution) && (audience === 'all' || item.state !== 'proposed'),
  ).length
  return (
    <>
      <Button size="xs" variant="default" leftSection={<Icon name="exports" size={14} />} onClick={() => setOpen(true)} style={{ flex: 'none' }}>
        {t('export')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} size={560} title={t('exportTitle')} closeButtonProps={{ 'aria-label': t('common:close') }}>
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
          <Select
            label={t('column.institution')}
            placeholder={t('allInstitutions')}
            clearable
            data={institutions}
            value={institution}
            onChange={setInstitution}
          />
          <Text size="sm" c="dimmed">
            {t(audience === 'all' ? 'exportAll' : 'exportApproved', { count: rows })}
          </Text>
          <ExportForm key={`${audience} ${institution ?? ''}`} subject={{ what: 'freeze', audience, institution, rows }} />
        </Stack>
      </Modal>
    </>
  )
}
