import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { startDetection, startGraphBuild } from '../../../server/contract/jobs.ts'
import { call } from '../../api.ts'
import { useFormat } from '../../format/useFormat.ts'
import { JobCard } from '../../shell/JobCard.tsx'
import { isActive, useJobs } from '../../shell/JobsProvider.tsx'
import { useCase } from '../../shell/useCase.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import classes from './Data.module.css'

/** What follows a load: finding rings from the evidence, then the graph that exploring needs. */
export function StepsCard({ hasSources }: { hasSources: boolean }) {
  const { t } = useTranslation('data')
  const { count, dateTime } = useFormat()
  const caseId = useCaseId()
  const { data } = useCase()
  const jobs = useJobs()
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['listJobs'] })
  const detect = useMutation({ mutationFn: () => call(startDetection, { params: { caseId }, body: {} }), onSuccess })
  const build = useMutation({ mutationFn: () => call(startGraphBuild, { params: { caseId } }), onSuccess })
  if (!hasSources || !data) return null
  const { run, graph } = data
  const stale = run !== null && run.dataVersion !== data.dataVersion
  const detecting = jobs.find((job) => job.kind === 'detect')
  const building = jobs.find((job) => job.kind === 'graph')
  const busy = jobs.some(isActive)
  const rings = run ? Object.values(run.rings).reduce((sum, n) => sum + n, 0) : 0
  return (
    <section className={classes.card} aria-label={t('steps')}>
      <div className={classes.row}>
        <div style={{ flex: 1 }}>
          <h2 className={classes.title}>{t('detect')}</h2>
          <span className={stale ? classes.attention : classes.note}>
            {run
              ? t(stale ? 'runStale' : 'runDone', { run: run.runNo, at: dateTime(run.createdAt), rings: count(rings), version: run.dataVersion })
              : t('noRun')}
          </span>
        </div>
        {run && (
          <Link className="kb-link" to={`/cases/${caseId}/rings`}>
            {t('seeRings')}
          </Link>
        )}
        <Button size="xs" variant={run && !stale ? 'default' : 'filled'} disabled={busy} loading={detect.isPending} onClick={() => detect.mutate()}>
          {t(run ? 'detectAgain' : 'detectNow')}
        </Button>
      </div>
      {detecting && (isActive(detecting) || detecting.state === 'failed') && <JobCard job={detecting} />}
      {detect.error && <Failed error={detect.error} compact />}
      <div className={classes.row} style={{ marginTop: 12, paddingTop: 12, borderTop: '1px solid var(--kb-line)' }}>
        <div style={{ flex: 1 }}>
          <h2 className={classes.title}>{t('graph')}</h2>
          <span className={graph.state === 'ready' ? classes.note : classes.attention}>
            {t(`graphState.${graph.state}`, { nodes: count(graph.nodes ?? 0), relations: count(graph.relations ?? 0), version: graph.dataVersion ?? '—' })}
            {graph.state === 'ready' && graph.tier && ` · ${t(`tier.${graph.tier}`)}`}
          </span>
        </div>
        <Button size="xs" variant="default" disabled={busy || run === null} loading={build.isPending} onClick={() => build.mutate()}>
          {t(graph.state === 'none' ? 'buildNow' : 'buildAgain')}
        </Button>
      </div>
      {building && (isActive(building) || building.state === 'failed') && <JobCard job={building} />}
      {build.error && <Failed error={build.error} compact />}
      {run && run.missing.length > 0 && (
        <details style={{ marginTop: 12, fontSize: 12 }}>
          <summary className={classes.attention} style={{ cursor: 'pointer' }}>
            {t('missing', { count: run.missing.length })}
          </summary>
          <Missing missing={run.missing} />
        </details>
      )}
    </section>
  )
}

function Missing({ missing }: { missing: readonly { what: string; zh: string; en: string }[] }) {
  const { text } = useFormat()
  return (
    <ul style={{ margin: '4px 0 0', paddingLeft: 18 }}>
      {missing.map((one) => (
        <li key={one.what}>{text(one)}</li>
      ))}
    </ul>
  )
}
