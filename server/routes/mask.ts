import { readNodes, unmask } from '../contract/mask.ts'
import { noteUnmasking } from '../casework/masking/noteUnmasking.ts'
import { currentUser } from '../casework/currentUser.ts'
import { json, type Operation } from './operation.ts'
import type { Services } from './services.ts'

export function maskOperations({ workspace, graph }: Services): Operation[] {
  return [
    json(unmask, async ({ params: { caseId }, body: { reason, second } }) =>
      workspace.use(caseId, async (kase) => noteUnmasking(kase, { reason, by: currentUser().name, second }, new Date())),
    ),
    json(readNodes, async ({ params: { caseId }, body: { ids } }) =>
      workspace.use(caseId, async (kase) => {
        const found = new Map((await graph.existing(kase, ids)).map((node) => [node.id, node]))
        return { nodes: ids.map((id) => found.get(id) ?? null) }
      }),
    ),
  ]
}
