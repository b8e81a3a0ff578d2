import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProposeDialog, type FreezeTarget } from './ProposeDialog.tsx'

/** Proposes these for freezing. Nothing to propose: no button. */
export function ProposeButton({ targets, ringId = null }: { targets: readonly FreezeTarget[]; ringId?: string | null }) {
  const { t } = useTranslation('freeze')
  const [open, setOpen] = useState(false)
  if (targets.length === 0) return null
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {targets.length === 1 ? t('menu') : t('menuMany', { count: targets.length })}
      </Button>
      {open && <ProposeDialog targets={targets} ringId={ringId} onClose={() => setOpen(false)} />}
    </>
  )
}
