import { Button, Group, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PATH_STEPS, type PathState, type PathStep } from '../../../server/contract/path.ts'
import { Section } from '../../panels/Section.tsx'
import { useKeptText } from '../../panels/useKeptText.ts'
import { Failed } from '../../states/Failed.tsx'
import { useFormat } from '../../format/useFormat.ts'
import type { useStep } from './useStep.ts'

interface Props {
  readonly caseId: string
  readonly step: PathStep
  readonly actions: Pick<ReturnType<typeof useStep>, 'save' | 'undo'>
  /** The evidence is being asked: the step is not done before it has answered. */
  readonly running: boolean
  readonly onNext: () => void
}

/** The note of a step, and whether it is done: then the path goes on to the next. */
export function StepNote({ caseId, step, actions: { save, undo }, running, onNext }: Props) {
  const { t } = useTranslation('path')
  const { dateTime } = useFormat()
  const { text: note, write, forget } = useKeptText(caseId, `path.${step.stepId}`, step.note)
  const last = PATH_STEPS.at(-1) === step.stepId
  const put = (state: PathState, goOn: boolean) => {
    const onSuccess = () => {
      forget()
      if (goOn && !last) onNext()
    }
    save.mutate({ note, state, version: step.version }, { onSuccess })
  }
  return (
    <Section title={t('note')} note={t(`state.${step.state}`)}>
      <Textarea
        aria-label={t('note')}
        placeholder={t(`noteHint.${step.stepId}`)}
        autosize
        minRows={5}
        maxRows={14}
        maxLength={10_000}
        value={note}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <Group gap="sm" mt={8}>
        {step.state === 'open' ? (
          <>
            <Button size="xs" loading={save.isPending} disabled={running} onClick={() => put('done', true)}>
              {t(last ? 'finish' : 'finishAndGoOn')}
            </Button>
            <Button size="xs" variant="default" disabled={running} onClick={() => put('skipped', true)}>
              {t('skip')}
            </Button>
          </>
        ) : (
          <Button size="xs" variant="default" loading={save.isPending} onClick={() => put('open', false)}>
            {t('reopen')}
          </Button>
        )}
        <Button size="xs" variant="subtle" disabled={note === step.note} onClick={() => put(step.state, false)}>
          {t('saveNote')}
        </Button>
        {step.undoable && (
          <Button size="xs" variant="subtle" loading={undo.isPending} onClick={() => undo.mutate()}>
            {t('undo')}
          </Button>
        )}
      </Group>
      {(save.error ?? undo.error) && <Failed error={save.error ?? undo.error} compact />}
      {step.changedBy !== null && step.changedAt !== null && (
        <p style={{ margin: '8px 0 0', fontSize: 11, color: 'var(--kb-ink-3)' }}>{t('changed', { by: step.changedBy, at: dateTime(step.changedAt) })}</p>
      )}
    </Section>
  )
}
