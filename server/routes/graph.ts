import { expandNode, findPaths, getGraphStatus, getNode, graphSchema, lookUpNodes, openGraph, relationsAmong, searchGraph } from '../contract/graph.ts'
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
    json(lookUpNodes, async ({ params: { caseId }, body: { text } }) => workspace.use(caseId, async (kase) => graph.lookUp(kase, text))),
    json(getNode, async ({ params: { caseId, label, key } }) => workspace.use(caseId, async (kase) => graph.node(kase, label, key))),
    json(expandNode, async ({ params: { caseId }, body }) => workspace.use(caseId, async (kase) => graph.expand(kase, body))),
    json(findPaths, async ({ params: { caseId }, body }) => workspace.use(caseId, async (kase) => graph.paths(kase, body))),
    json(graphSchema, async () => graph.schema()),
  ]
}
