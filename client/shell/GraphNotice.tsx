import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { startGraphBuild } from '../../server/contract/jobs.ts'
import { call } from '../api.ts'
import { Icon } from './Icon.tsx'
import { isActive, useJobs } from './JobsProvider.tsx'
import classes from './Shell.module.css'
import { useCase } from './useCase.ts'
import { useOpenGraph } from './useGraphOpening.ts'

/** Says when exploring waits for the graph, or shows older data, while everything else goes on. */
export function GraphNotice() {
  const { t } = useTranslation('shell')
  const { data } = useCase()
  const building = useJobs().some((job) => job.kind === 'graph' && isActive(job))
  const build = useMutation({ mutationFn: () => call(startGraphBuild, { params: { caseId: data?.caseId ?? '' } }) })
  const open = useOpenGraph()
  if (!data || building) return null
  const { state } = data.graph
  if (state === 'ready' || (state === 'none' && data.run === null)) return null
  return (
    <div className={classes.notice} role="status">
      <Icon name="info" size={15} />
      <span>{t(`graph.${state}`)}</span>
      {(state === 'stale' || state === 'none') && (
        <Button size="compact-xs" variant="default" loading={build.isPending} onClick={() => build.mutate()}>
          {t('buildGraph')}
        </Button>
      )}
      {state === 'closed' && (
        <Button size="compact-xs" variant="default" loading={open.isPending} onClick={() => open.mutate()}>
          {t('openGraph')}
        </Button>
      )}
      {open.error && <span role="alert">{open.error.message}</span>}
    </div>
  )
}
