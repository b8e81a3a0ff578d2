import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PathStep } from '../../../server/contract/path.ts'
import { Failed } from '../../states/Failed.tsx'
import classes from './Path.module.css'
import { ResultView } from './ResultView.tsx'
import type { useStep } from './useStep.ts'

/** What a step asks, of what, and what came out. */
export function StepView({ step, run }: { step: PathStep; run: ReturnType<typeof useStep>['run'] }) {
  const { t } = useTranslation('path')
  const { stepId, result, proposed, suggestions } = step
  const [typed, setTyped] = useState((result?.input ?? proposed).join('\n'))
  const words = typed.split(/[\s,，;；]+/u).filter((word) => word !== '')
  return (
    <>
      <h2 className={classes.question}>{t(`question.${stepId}`)}</h2>
      <p className={classes.how}>{t(`how.${stepId}`)}</p>
      <form
        className={classes.ask}
        onSubmit={(event) => {
          event.preventDefault()
          if (!run.isPending) run.mutate(words)
        }}
      >
        <Textarea
          aria-label={t(`input.${stepId}`)}
          placeholder={t(`input.${stepId}`)}
          autosize
          minRows={1}
          maxRows={4}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" loading={run.isPending} disabled={words.length === 0}>
          {t(result ? 'again' : 'run')}
        </Button>
      </form>
      {words.length === 0 && !result && suggestions.length === 0 && (
        <p className={classes.how}>{t(stepId === 'complaint' ? 'nothingToBegin' : 'stepsBefore')}</p>
      )}
      {!result && suggestions.length > 0 && (
        <div className={classes.suggestions} role="group" aria-label={t('suggestions')}>
          <SuggestionButtons step={step} onChoose={setTyped} />
        </div>
      )}
      {run.error && <Failed error={run.error} compact />}
      {result && <ResultView stepId={stepId} result={result} stale={step.stale} />}
    </>
  )
}

function SuggestionButtons({ step, onChoose }: { step: PathStep; onChoose: (value: string) => void }) {
  const { i18n } = useTranslation('path')
  return step.suggestions.map(({ value, text }) => (
    <Button key={value} size="compact-sm" variant="default" onClick={() => onChoose(value)}>
      {value} · {i18n.language === 'zh-CN' ? text.zh : text.en}
    </Button>
  ))
}
