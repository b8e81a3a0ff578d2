import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { getPath, PATH_STEPS, type PathStepId } from '../../../server/contract/path.ts'
import { PageHead } from '../../panels/PageHead.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import classes from './Path.module.css'
import { StepLink } from './StepLink.tsx'
import { StepNote } from './StepNote.tsx'
import { StepView } from './StepView.tsx'
import { useStep } from './useStep.ts'

/** A new case, step by step: from one complaint's number to the freeze list. Left and resumed at will. */
export function PathPage() {
  const { t } = useTranslation('path')
  const caseId = useCaseId()
  const [address, setAddress] = useSearchParams()
  const { data, error, refetch } = useApi(getPath, { params: { caseId } })
  const asked = PATH_STEPS.find((one) => one === address.get('step'))
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const current = asked ?? data.resume ?? 'freeze'
  return (
    <div className={classes.page}>
      <PageHead title={t('title')} figure={t('progress', { all: data.steps.length, done: data.done })} lead={t('lead')} />
      <div className={classes.split}>
        <ol className={classes.list} aria-label={t('steps')}>
          {data.steps.map((step) => (
            <li key={step.stepId}>
              <StepLink step={step} now={step.stepId === data.resume} current={step.stepId === current} />
            </li>
          ))}
        </ol>
        <CurrentStep
          key={current}
          caseId={caseId}
          stepId={current}
          onNext={() => setAddress({ step: PATH_STEPS[PATH_STEPS.indexOf(current) + 1] ?? current })}
        />
      </div>
    </div>
  )
}

function CurrentStep({ caseId, stepId, onNext }: { caseId: string; stepId: PathStepId; onNext: () => void }) {
  const { t } = useTranslation('path')
  const { step, run, save, undo } = useStep(caseId, stepId)
  return (
    <>
      <section className={classes.main} aria-label={t(`step.${stepId}`)}>
        {step.error && <Failed error={step.error} onRetry={() => void step.refetch()} />}
        {!step.error && !step.data && <Waiting />}
        {step.data && <StepView key={`${step.data.result?.ranAt ?? ''}${step.data.proposed.length}`} step={step.data} run={run} />}
      </section>
      <aside className={classes.side} aria-label={t('note')}>
        {step.data && <StepNote key={step.data.version} caseId={caseId} step={step.data} actions={{ save, undo }} running={run.isPending} onNext={onNext} />}
      </aside>
    </>
  )
}
