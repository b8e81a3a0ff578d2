import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { RING_CHANGES } from '../../../server/analysis/lineage.ts'
import { runChanges, type RingChangeTold } from '../../../server/contract/runs.ts'
import { useRingTitle } from '../../format/useRingTitle.ts'
import { useLineageText } from '../ring/useLineageText.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { useApi } from '../../useApi.ts'
import classes from './Rings.module.css'

/** What changed since the run before: born, grown, split, gone; each opens its rings. Nothing while no run came before. */
export function RunChanges({ runId }: { runId: string }) {
  const { t } = useTranslation('rings')
  const caseId = useCaseId()
  const [open, setOpen] = useState<RingChangeTold['change'] | null>(null)
  const { data } = useApi(runChanges, { params: { caseId, runId } })
  if (!data?.since) return null
  const { since, counts, changes } = data
  const kinds = RING_CHANGES.filter((kind) => (counts[kind] ?? 0) > 0)
  return (
    <section className={classes.changes} aria-label={t('changes.title', { run: since.runNo })}>
      <div>
        {t('changes.title', { run: since.runNo })}
        {kinds.map((kind) => (
          <button key={kind} type="button" className="kb-link" aria-expanded={open === kind} onClick={() => setOpen(open === kind ? null : kind)}>
            {t(`changes.${kind}`, { count: counts[kind] ?? 0 })}
          </button>
        ))}
      </div>
      {open && (
        <ul>
          {changes
            .filter(({ change }) => change === open)
            .map((change) => (
              <Change key={change.ring?.ringId ?? change.from[0]?.ringId} change={change} runNo={since.runNo} />
            ))}
        </ul>
      )}
    </section>
  )
}

function Change({ change, runNo }: { change: RingChangeTold; runNo: number }) {
  const caseId = useCaseId()
  const title = useRingTitle()
  const told = useLineageText()
  const ring = change.ring ?? change.from[0]
  if (!ring) return null
  return (
    <li>
      <Link className="kb-link" to={`/cases/${caseId}/rings/${encodeURIComponent(ring.ringId)}`}>
        {title(ring)}
      </Link>{' '}
      {told(change, runNo)}
    </li>
  )
}
