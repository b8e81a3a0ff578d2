import { TextInput, Tooltip, UnstyledButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unmask } from '../../server/contract/mask.ts'
import { call } from '../api.ts'
import { SignedDialog } from '../panels/SignedDialog.tsx'
import { Icon } from '../shell/Icon.tsx'
import classes from '../shell/Shell.module.css'
import { useCaseId } from '../shell/useCaseId.ts'
import { maskCanvas } from './maskCanvas.ts'
import { isMasked, setMasked } from './maskState.ts'

/** Whether names, numbers, accounts and addresses are covered. Going without asks for a reason and a second person, who are logged. */
export function MaskSwitch() {
  const { t } = useTranslation('mask')
  const caseId = useCaseId()
  const [asking, setAsking] = useState(false)
  const [second, setSecond] = useState('')
  const on = isMasked(caseId)
  const turn = useMutation({
    mutationFn: async (reason: string | null) => {
      if (reason !== null) await call(unmask, { params: { caseId }, body: { reason, second } })
      setMasked(caseId, reason === null)
      await maskCanvas(localStorage, caseId)
      // Everything that was read before goes with the page.
      window.location.reload()
    },
  })
  return (
    <>
      <Tooltip label={t(on ? 'onHint' : 'offHint')} openDelay={300}>
        <UnstyledButton
          role="switch"
          aria-checked={on}
          aria-label={t('title')}
          className={classes.pill}
          disabled={turn.isPending}
          onClick={() => (on ? setAsking(true) : turn.mutate(null))}
        >
          <Icon name="mask" size={14} />
          <span className={classes.hideSmall}>{t('title')}</span> <b>{t(on ? 'on' : 'off')}</b>
        </UnstyledButton>
      </Tooltip>
      {asking && (
        <SignedDialog
          title={t('unmask')}
          note={t('note')}
          submit={t('submit')}
          disabled={second.trim() === ''}
          pending={turn.isPending}
          error={turn.error}
          onClose={() => setAsking(false)}
          onSubmit={(reason) => turn.mutate(reason)}
        >
          <TextInput
            label={t('second')}
            description={t('secondHint')}
            withAsterisk
            value={second}
            maxLength={64}
            onChange={(event) => setSecond(event.currentTarget.value)}
          />
        </SignedDialog>
      )}
    </>
  )
}
