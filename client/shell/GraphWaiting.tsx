import { Loader, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GraphStatus } from '../../server/contract/cases.ts'
import { isActive, useJobs } from './JobsProvider.tsx'
import classes from './Shell.module.css'
import { useCase } from './useCase.ts'
import { shareOf, useJobText } from './useJobText.ts'

export const isAwake = ({ state }: Pick<GraphStatus, 'state'>): boolean => state === 'ready' || state === 'stale'

/** What exploring waits for, how far that is, and what works meanwhile; nothing once the graph can be asked. */
export function GraphWaiting({ meanwhile }: { meanwhile: string }) {
  const { t } = useTranslation('canvas')
  const graph = useCase().data?.graph
  const job = useJobs().find((one) => one.kind === 'graph' && isActive(one))
  const describe = useJobText()
  if (!graph || isAwake(graph)) return null
  const share = job ? shareOf(job) : null
  const moves = job !== undefined || graph.state === 'starting' || graph.state === 'building' || graph.state === 'closed'
  return (
    <div className={classes.waiting} role="status" data-graph={graph.state}>
      {share === null && moves && <Loader size={13} />}
      <span>{job ? `${describe(job)}${share === null ? '…' : ''}` : t(`away.${graph.state}`)}</span>
      {share !== null && job && (
        <>
          <Progress value={share * 100} w={72} size={5} aria-label={describe(job)} />
          <b>{Math.floor(share * 100)}%</b>
        </>
      )}
      <span>{meanwhile}</span>
    </div>
  )
}
