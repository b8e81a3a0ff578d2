import { expandNode, getGraphStatus, getNode, graphSchema, openGraph, relationsAmong, searchGraph, shortestPath } from '../contract/graph.ts'
import { quietTask } from '../task.ts'
import { json, type Operation } from './operation.ts'
import type { Services } from './services.ts'
import { graphStatusOf } from './summariseCase.ts'

export function graphOperations(services: Services): Operation[] {
  const { workspace, graph, readiness } = services
  return [
    json(openGraph, async ({ params: { caseId } }) => {
      const status = await workspace.use(caseId, async (kase) => graph.open(kase, quietTask()))
      readiness.opened(caseId)
      return status
    }),
    json(relationsAmong, async ({ params: { caseId }, body: { nodes, known } }) =>
      workspace.use(caseId, async (kase) => ({ relations: await graph.among(kase, nodes, known) })),
    ),
    json(getGraphStatus, async ({ params: { caseId } }) => workspace.use(caseId, async (kase) => graphStatusOf(services, kase))),
    json(searchGraph, async ({ params: { caseId }, query }) => workspace.use(caseId, async (kase) => graph.search(kase, query))),
    json(getNode, async ({ params: { caseId, label, key } }) => workspace.use(caseId, async (kase) => graph.node(kase, label, key))),
    json(expandNode, async ({ params: { caseId }, body }) => workspace.use(caseId, async (kase) => graph.expand(kase, body))),
    json(shortestPath, async ({ params: { caseId }, body }) => workspace.use(caseId, async (kase) => graph.path(kase, body))),
    json(graphSchema, async () => graph.schema()),
  ]
}
