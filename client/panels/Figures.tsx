import { Figure } from '../evidence/Figure.tsx'
import type { EvidenceQuestion } from '../evidence/EvidenceProvider.tsx'
import classes from './Panel.module.css'

/** Named figures side by side; one with a question opens the rows behind it. */
export function Figures({ figures }: { figures: readonly (readonly [name: string, value: string, rows?: EvidenceQuestion])[] }) {
  return (
    <dl className={classes.figures}>
      {figures.map(([name, value, rows]) => (
        <div key={name} className={classes.figure}>
          <dt>{name}</dt>
          <dd>{rows ? <Figure question={rows}>{value}</Figure> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
