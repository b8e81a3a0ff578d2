import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../shell/Icon.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import type { ExportSubject } from './ExportSubject.ts'

/** Takes something away as a file with its manifest. */
export function ExportButton({ subject }: { subject: ExportSubject }) {
  const { t } = useTranslation('exports')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="xs" variant="default" leftSection={<Icon name="exports" size={14} />} onClick={() => setOpen(true)} style={{ flex: 'none' }}>
        {t('export')}
      </Button>
      {open && <ExportDialog subject={subject} onClose={() => setOpen(false)} />}
    </>
  )
}
