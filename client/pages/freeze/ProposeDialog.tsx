import { SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PRIORITIES, type FreezeLabel, type Priority } from '../../../server/contract/freeze.ts'
import { NodeGlyph } from '../../canvas/NodeGlyph.tsx'
import { SignedDialog } from '../../panels/SignedDialog.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import classes from './Freeze.module.css'
import { useFreezeSteps } from './useFreezeSteps.ts'

export interface FreezeTarget {
  readonly label: FreezeLabel
  readonly key: string
  readonly name: string
}

const SHOWN = 6

/** Puts accounts, codes and stores on the freeze list, with a reason and a name. Freezing itself needs a second person. */
export function ProposeDialog({ targets, ringId = null, onClose }: { targets: readonly FreezeTarget[]; ringId?: string | null; onClose: () => void }) {
  const { t } = useTranslation('freeze')
  const { propose } = useFreezeSteps(useCaseId())
  const [priority, setPriority] = useState<Priority>('middle')
  return (
    <SignedDialog
      title={t('proposeTitle', { count: targets.length })}
      note={t('proposeNote')}
      submit={t('propose')}
      pending={propose.isPending}
      error={propose.error}
      onClose={onClose}
      onSubmit={(reason) =>
        propose.mutate({ targets: targets.map(({ label, key, name }) => ({ label, key, name })), priority, reason, ringId }, { onSuccess: onClose })
      }
    >
      <div>
        {targets.slice(0, SHOWN).map((one) => (
          <div key={`${one.label}/${one.key}`} className={classes.name}>
            <NodeGlyph label={one.label} size={16} />
            <span>{one.name === one.key ? one.key : `${one.name} · ${one.key}`}</span>
          </div>
        ))}
        {targets.length > SHOWN && (
          <Text size="sm" c="dimmed">
            {t('more', { count: targets.length - SHOWN })}
          </Text>
        )}
      </div>
      <SegmentedControl
        aria-label={t('column.priority')}
        value={priority}
        onChange={(value) => setPriority(PRIORITIES.find((one) => one === value) ?? 'middle')}
        data={PRIORITIES.map((one) => ({ value: one, label: t(`priority.${one}`) }))}
      />
    </SignedDialog>
  )
}
