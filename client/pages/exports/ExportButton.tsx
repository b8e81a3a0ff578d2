import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupplyList } from '../../../server/contract/supply.ts'
import { Icon } from '../../shell/Icon.tsx'
import { ExportDialog } from './ExportDialog.tsx'

/** Takes the rings (or one of them), the stores or a list of the supply side away as a file with its manifest. */
export function ExportButton({ what, ringId }: { what: 'rings' | 'stores' | SupplyList; ringId?: string }) {
  const { t } = useTranslation('exports')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="xs" variant="default" leftSection={<Icon name="exports" size={14} />} onClick={() => setOpen(true)} style={{ flex: 'none' }}>
        {t('export')}
      </Button>
      <ExportDialog opened={open} onClose={() => setOpen(false)} what={what} {...(ringId === undefined ? {} : { ringId })} />
    </>
  )
}
