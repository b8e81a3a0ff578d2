import { NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OUTCOMES, type FreezeItem, type Outcome } from '../../../server/contract/freeze.ts'
import { FormDialog } from '../../panels/FormDialog.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { useFreezeSteps } from './useFreezeSteps.ts'

/** What a bank or platform answered: frozen or not, how much, until when. */
export function ReturnDialog({ items, onClose }: { items: readonly FreezeItem[]; onClose: () => void }) {
  const { t } = useTranslation('freeze')
  const { answer } = useFreezeSteps(useCaseId())
  const [only] = items
  const [outcome, setOutcome] = useState<Outcome>(only?.outcome ?? 'frozen')
  const [yuan, setYuan] = useState<number | string>(only && items.length === 1 && only.frozenFen !== null ? only.frozenFen / 100 : '')
  const [until, setUntil] = useState(only?.until ?? '')
  const [said, setSaid] = useState(only?.answer ?? '')
  const holds = outcome === 'frozen' || outcome === 'partly'
  return (
    <FormDialog
      title={t('returnTitle', { count: items.length })}
      note={t('returnNote')}
      submit={t('return')}
      ready
      pending={answer.isPending}
      error={answer.error}
      onClose={onClose}
      onSubmit={() =>
        answer.mutate(
          {
            freezeIds: items.map(({ freezeId }) => freezeId),
            outcome,
            frozenFen: holds && typeof yuan === 'number' ? Math.round(yuan * 100) : null,
            until: holds && until !== '' ? until : null,
            answer: said,
          },
          { onSuccess: onClose },
        )
      }
    >
      <SegmentedControl
        aria-label={t('outcomeLabel')}
        value={outcome}
        onChange={(value) => setOutcome(OUTCOMES.find((one) => one === value) ?? 'frozen')}
        data={OUTCOMES.map((one) => ({ value: one, label: t(`outcome.${one}`) }))}
      />
      {holds && items.length === 1 && <NumberInput label={t('frozenYuan')} min={0} decimalScale={2} hideControls value={yuan} onChange={setYuan} />}
      {holds && (
        <TextInput type="date" label={t('until')} description={t('untilText')} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
      )}
      <TextInput label={t('answer')} maxLength={200} value={said} onChange={(event) => setSaid(event.currentTarget.value)} />
    </FormDialog>
  )
}
