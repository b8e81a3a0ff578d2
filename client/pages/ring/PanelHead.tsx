import { ActionIcon, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Label } from '../../../server/contract/common.ts'
import { NodeGlyph } from '../../canvas/NodeGlyph.tsx'
import { Icon } from '../../shell/Icon.tsx'
import classes from './Ring.module.css'

/** Who is selected, and the way back to the ring. */
export function PanelHead({ label, name, note, onClose }: { label: Label; name: string; note: ReactNode; onClose: () => void }) {
  const { t } = useTranslation('ring')
  return (
    <div className={classes.panelHead}>
      <NodeGlyph label={label} size={26} />
      <div style={{ minWidth: 0, flex: 1 }}>
        <h2 className={classes.panelTitle}>{name}</h2>
        <div className={classes.sub} style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
          {note}
        </div>
      </div>
      <Tooltip label={t('backToRing')}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('backToRing')} onClick={onClose}>
          <Icon name="close" size={14} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
