import { useTranslation } from 'react-i18next'
import type { GraphRelation } from '../../../../server/contract/common.ts'
import type { FoundPath } from '../../../../server/contract/graph.ts'
import { Figure } from '../../../evidence/Figure.tsx'
import { relationQuestion } from '../../../evidence/relationQuestion.ts'
import { useFormat } from '../../../format/useFormat.ts'
import classes from './PathCard.module.css'

/** When each transfer of a route was made, and how much it moved; a figure opens its rows. */
export function MoneySteps({ path, relations }: { path: FoundPath; relations: readonly GraphRelation[] }) {
  const { t } = useTranslation('find')
  const { money, dateTime } = useFormat()
  const steps = path.relations.flatMap((id) => relations.find((one) => one.id === id) ?? [])
  return (
    <ol className={classes.steps} aria-label={t('path.transfers')}>
      {steps.map((step) => {
        const fen = step.properties['amountFen'] ?? step.properties['sumFen']
        const at = step.properties['at'] ?? step.properties['firstAt']
        const title = t(`canvas:type.${step.type}`, step.type)
        return (
          <li key={step.id}>
            <span>{title}</span>
            <span>{typeof at === 'string' ? dateTime(at) : '—'}</span>
            <span>{typeof fen === 'number' ? <Figure question={relationQuestion(step, title)}>{money(fen)}</Figure> : '—'}</span>
          </li>
        )
      })}
    </ol>
  )
}
