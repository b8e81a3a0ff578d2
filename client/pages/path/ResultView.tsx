import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PathFigure, PathStepId, PathResult } from '../../../server/contract/path.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import classes from './Path.module.css'
import { ResultTable } from './ResultTable.tsx'

/** Where a step goes on: the page that shows more than its result. */
const FURTHER: Partial<Record<PathStepId, string>> = { operator: 'supply', rings: 'rings', freeze: 'freeze', site: 'supply' }

/** What a step found: one sentence, figures, what is missing and how to come by it, the lists; with hash, data version and who asked. */
export function ResultView({ stepId, result, stale }: { stepId: PathStepId; result: PathResult; stale: boolean }) {
  const { t } = useTranslation('path')
  const { text, dateTime, count } = useFormat()
  const caseId = useCaseId()
  const further = FURTHER[stepId]
  return (
    <div data-result={stepId}>
      <h3 className={classes.headline}>{text(result.headline)}</h3>
      <p className={classes.meta}>
        {t('ran', { by: result.ranBy, at: dateTime(result.ranAt) })} · {t('dataVersion', { version: result.dataVersion })} · SHA-256{' '}
        {result.sha256.slice(0, 16)}… · {t('askedAbout', { count: result.input.length, what: result.input.slice(0, 3).join(' ') })}
        {result.input.length > 3 && ` … (${count(result.input.length)})`}
      </p>
      {stale && (
        <div className={classes.missing} role="status">
          {t('stale')}
        </div>
      )}
      {result.missing.length > 0 && (
        <div className={classes.missing}>
          {result.missing.map((one) => (
            <p key={one.en}>{text(one)}</p>
          ))}
          <Link className="kb-link" to={`/cases/${caseId}/data`}>
            {t('toData')}
          </Link>
        </div>
      )}
      <dl className={classes.figures}>
        {result.figures.map((figure) => (
          <div key={figure.id}>
            <dt>{text(figure.title)}</dt>
            <FigureValue figure={figure} />
          </div>
        ))}
      </dl>
      {result.tables
        .filter((table) => table.total > 0)
        .map((table) => (
          <ResultTable key={table.id} table={table} />
        ))}
      {further && (
        <p className={classes.how} style={{ marginTop: 12 }}>
          <Link className="kb-link" to={`/cases/${caseId}/${further}`}>
            {t(`further.${stepId}`)}
          </Link>
        </p>
      )}
    </div>
  )
}

function FigureValue({ figure: { value, unit, why } }: { figure: PathFigure }) {
  const { t } = useTranslation('path')
  const { count, money, share, text } = useFormat()
  if (value === null)
    return (
      <dd>
        — <small>{why ? `${t('notComputable')} ${text(why)}` : t('notComputable')}</small>
      </dd>
    )
  return <dd>{unit === 'fen' ? money(value) : unit === 'share' ? share(value) : count(value)}</dd>
}
