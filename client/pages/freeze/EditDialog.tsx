import { NumberInput, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PRIORITIES, type FreezeItem } from '../../../server/contract/freeze.ts'
import { FormDialog } from '../../panels/FormDialog.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { useFreezeSteps } from './useFreezeSteps.ts'

export function EditDialog({ item, onClose }: { item: FreezeItem; onClose: () => void }) {
  const { t } = useTranslation('freeze')
  const { edit } = useFreezeSteps(useCaseId())
  const [priority, setPriority] = useState(item.priority)
  const [reason, setReason] = useState(item.reason)
  const [yuan, setYuan] = useState<number | string>(item.amountFen === null ? '' : item.amountFen / 100)
  return (
    <FormDialog
      title={t('editTitle', { name: item.name })}
      note={t('editNote')}
      submit={t('save')}
      ready={reason.trim() !== ''}
      pending={edit.isPending}
      error={edit.error}
      onClose={onClose}
      onSubmit={() =>
        edit.mutate(
          { freezeId: item.freezeId, priority, reason, amountFen: typeof yuan === 'number' ? Math.round(yuan * 100) : null, version: item.version },
          { onSuccess: onClose },
        )
      }
    >
      <SegmentedControl
        aria-label={t('column.priority')}
        value={priority}
        onChange={(value) => setPriority(PRIORITIES.find((one) => one === value) ?? 'middle')}
        data={PRIORITIES.map((one) => ({ value: one, label: t(`priority.${one}`) }))}
      />
      <Textarea
        label={t('reason')}
        withAsterisk
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
      <NumberInput label={t('askedYuan')} description={t('askedText')} min={0} decimalScale={2} hideControls value={yuan} onChange={setYuan} />
    </FormDialog>
  )
}
