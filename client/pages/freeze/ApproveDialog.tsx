import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FreezeItem } from '../../../server/contract/freeze.ts'
import { FormDialog } from '../../panels/FormDialog.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { useUserName } from '../../userName.ts'
import { useFreezeSteps } from './useFreezeSteps.ts'

/** The second person signs. Who proposed an item is refused by the server, whatever browser he sits at. */
export function ApproveDialog({ items, onClose }: { items: readonly FreezeItem[]; onClose: () => void }) {
  const { t } = useTranslation('freeze')
  const { approve } = useFreezeSteps(useCaseId())
  const me = useUserName()
  const proposers = [...new Set(items.map(({ proposedBy }) => proposedBy))]
  const [approver, setApprover] = useState(proposers.includes(me) ? '' : me)
  const [remark, setRemark] = useState('')
  return (
    <FormDialog
      title={t('approveTitle', { count: items.length })}
      note={t('approveNote', { names: proposers.join(t('and')) })}
      submit={t('approve')}
      ready={approver.trim() !== ''}
      pending={approve.isPending}
      error={approve.error}
      onClose={onClose}
      onSubmit={() => approve.mutate({ freezeIds: items.map(({ freezeId }) => freezeId), approver, remark }, { onSuccess: onClose })}
    >
      <TextInput
        label={t('approver')}
        description={t('approverText')}
        withAsterisk
        maxLength={64}
        value={approver}
        onChange={(event) => setApprover(event.currentTarget.value)}
        data-autofocus
      />
      <TextInput label={t('remark')} maxLength={200} value={remark} onChange={(event) => setRemark(event.currentTarget.value)} />
    </FormDialog>
  )
}
