import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Ring } from '../../../server/contract/rings.ts'
import { ringTag } from '../../format/ringTag.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import classes from './Explain.module.css'

/** Of a ring that a verdict made: who said so and why, and what the run found. Of one that was split or merged: what is shown in its place. */
export function ByVerdict({ ring: { byVerdict: made, shownAs } }: { ring: Ring }) {
  const { t } = useTranslation('verdicts')
  const { dateTime } = useFormat()
  const caseId = useCaseId()
  const verdict = made ?? shownAs[0]?.byVerdict
  if (!verdict) return null
  const { verdictId, author, at, reason, of } = verdict
  const said = { no: verdictId, author, at: dateTime(at), reason }
  const rings = made ? of.map((ring) => ({ ...ring, part: null })) : shownAs.map(({ ringId, ringNo, byVerdict }) => ({ ringId, ringNo, part: byVerdict.part }))
  return (
    <div className={classes.older} role="status">
      {made ? `${t('made.notFound', said)} ${t('made.from')}` : t('made.shownAs', said)}{' '}
      <span className={classes.links}>
        {rings.map(({ ringId, ringNo, part }) => (
          <Link key={ringId} className="kb-link" to={`/cases/${caseId}/rings/${encodeURIComponent(ringId)}`}>
            {part === null ? ringTag(ringNo) : `${part} ${ringTag(ringNo)}`}
          </Link>
        ))}
      </span>
    </div>
  )
}
