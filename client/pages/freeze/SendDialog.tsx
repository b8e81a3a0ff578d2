import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FreezeItem } from '../../../server/contract/freeze.ts'
import { FormDialog } from '../../panels/FormDialog.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { useFreezeSteps } from './useFreezeSteps.ts'

export function SendDialog({ items, onClose }: { items: readonly FreezeItem[]; onClose: () => void }) {
  const { t } = useTranslation('freeze')
  const { send } = useFreezeSteps(useCaseId())
  const institutions = [...new Set(items.map(({ institution }) => institution))].filter((one) => one !== '')
  const [sentTo, setSentTo] = useState(institutions.length === 1 ? (institutions[0] ?? '') : '')
  const [docNo, setDocNo] = useState('')
  return (
    <FormDialog
      title={t('sendTitle', { count: items.length })}
      note={t('sendNote')}
      submit={t('send')}
      ready={sentTo.trim() !== ''}
      pending={send.isPending}
      error={send.error}
      onClose={onClose}
      onSubmit={() => send.mutate({ freezeIds: items.map(({ freezeId }) => freezeId), sentTo, docNo }, { onSuccess: onClose })}
    >
      <TextInput label={t('sentTo')} withAsterisk maxLength={200} value={sentTo} onChange={(event) => setSentTo(event.currentTarget.value)} data-autofocus />
      <TextInput label={t('docNo')} maxLength={200} value={docNo} onChange={(event) => setDocNo(event.currentTarget.value)} />
    </FormDialog>
  )
}
