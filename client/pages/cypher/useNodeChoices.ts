import type { GraphNode, Label } from '../../../server/contract/common.ts'
import { searchGraph } from '../../../server/contract/graph.ts'
import { isAwake } from '../../shell/GraphWaiting.tsx'
import { useCase } from '../../shell/useCase.ts'
import { useApi } from '../../useApi.ts'

const SHOWN = 20

/** Nodes of a label that a text finds; `isAway` while the graph cannot be asked. */
export function useNodeChoices(caseId: string, label: Label | null, text: string): { nodes: readonly GraphNode[]; isFetching: boolean; isAway: boolean } {
  const graph = useCase().data?.graph
  const enabled = text !== '' && graph !== undefined && isAwake(graph)
  const { data, isFetching } = useApi(
    searchGraph,
    { params: { caseId }, query: { q: text === '' ? '-' : text.slice(0, 1000), limit: SHOWN, ...(label === null ? {} : { label }) } },
    { enabled, keep: true },
  )
  return { nodes: enabled ? (data?.hits ?? []) : [], isFetching: enabled && isFetching, isAway: graph !== undefined && !isAwake(graph) }
}
