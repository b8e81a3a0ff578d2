import { useTranslation } from 'react-i18next'
import type { FreezeItem } from '../../../server/contract/freeze.ts'
import { SignedDialog } from '../../panels/SignedDialog.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { ApproveDialog } from './ApproveDialog.tsx'
import { EditDialog } from './EditDialog.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { SendDialog } from './SendDialog.tsx'
import { useFreezeSteps } from './useFreezeSteps.ts'

export type FreezeAction = 'approve' | 'send' | 'return' | 'edit' | 'remove'

/** The dialog of a step, for one item or several. */
export function FreezeDialogs({ action, items, onClose }: { action: FreezeAction; items: readonly FreezeItem[]; onClose: () => void }) {
  const { t } = useTranslation('freeze')
  const { remove } = useFreezeSteps(useCaseId())
  const [only] = items
  if (action === 'approve') return <ApproveDialog items={items} onClose={onClose} />
  if (action === 'send') return <SendDialog items={items} onClose={onClose} />
  if (action === 'return') return <ReturnDialog items={items} onClose={onClose} />
  if (action === 'edit') return only ? <EditDialog item={only} onClose={onClose} /> : null
  return (
    <SignedDialog
      title={t('removeTitle', { count: items.length })}
      note={t('removeNote')}
      submit={t('remove')}
      pending={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onSubmit={(reason) => remove.mutate({ freezeIds: items.map(({ freezeId }) => freezeId), reason }, { onSuccess: onClose })}
    />
  )
}
