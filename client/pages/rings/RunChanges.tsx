import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { RING_CHANGES } from '../../../server/analysis/lineage.ts'
import { runChanges, type RingChangeTold } from '../../../server/contract/runs.ts'
import { listVerdicts } from '../../../server/contract/verdicts.ts'
import { useRingTitle } from '../../format/useRingTitle.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { useApi } from '../../useApi.ts'
import { GoneVerdicts } from '../../verdicts/GoneVerdicts.tsx'
import { useLineageText } from '../ring/useLineageText.ts'
import classes from './Rings.module.css'

type Open = RingChangeTold['change'] | 'goneVerdicts' | null

/** What changed since the run before (born, grown, split, gone), each with its rings, and which verdicts need a second look for it. */
export function RunChanges({ runId, onSecondLook }: { runId: string; onSecondLook: () => void }) {
  const { t } = useTranslation('rings')
  const caseId = useCaseId()
  const [open, setOpen] = useState<Open>(null)
  const { data } = useApi(runChanges, { params: { caseId, runId } })
  const verdicts = useApi(listVerdicts, { params: { caseId } }).data
  const looks = verdicts?.secondLooks ?? 0
  const gone = verdicts?.gone ?? []
  if (!data?.since && looks === 0 && gone.length === 0) return null
  const kinds = RING_CHANGES.filter((kind) => (data?.counts[kind] ?? 0) > 0)
  const toggle = (one: Open) => setOpen(open === one ? null : one)
  return (
    <section className={classes.changes} aria-label={t('changes.label')}>
      <div>
        {data?.since && t('changes.title', { run: data.since.runNo })}
        {data?.since &&
          kinds.map((kind) => (
            <button key={kind} type="button" className="kb-link" aria-expanded={open === kind} onClick={() => toggle(kind)}>
              {t(`changes.${kind}`, { count: data.counts[kind] ?? 0 })}
            </button>
          ))}
        {looks > 0 && (
          <button type="button" className={`kb-link ${classes.attention}`} onClick={onSecondLook}>
            {t('verdicts:looks', { count: looks })}
          </button>
        )}
        {gone.length > 0 && (
          <button type="button" className={`kb-link ${classes.attention}`} aria-expanded={open === 'goneVerdicts'} onClick={() => toggle('goneVerdicts')}>
            {t('verdicts:gone', { count: gone.length })}
          </button>
        )}
      </div>
      {open === 'goneVerdicts' && <GoneVerdicts verdicts={gone} />}
      {open !== null && open !== 'goneVerdicts' && data?.since && (
        <ul>
          {data.changes
            .filter(({ change }) => change === open)
            .map((change) => (
              <Change key={change.ring?.ringId ?? change.from[0]?.ringId} change={change} runNo={data.since?.runNo ?? 0} />
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
