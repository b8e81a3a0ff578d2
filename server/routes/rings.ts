import { reasonByStore as reasonOf, weakestLink as weakestOf } from '../casework/ringReasons.ts'
import { compareRings as compare } from '../casework/compareRings.ts'
import { getRing as ringOf, listRingMembers as membersOf, listRings as ringsOf, ringPairs as pairsOf } from '../casework/rings.ts'
import { ringStores } from '../casework/money/ringStores.ts'
import { ringAtStrictness as atStrictness } from '../casework/strictness/ringAtStrictness.ts'
import { reasonByStore, weakestLink } from '../contract/ringReasons.ts'
import { compareRings, getRing, listRingMembers, listRings, ringGraph, ringPairs } from '../contract/rings.ts'
import { ringAtStrictness } from '../contract/strictness.ts'
import { json, type Operation } from './operation.ts'
import type { Services } from './services.ts'

export function ringOperations({ workspace, graph }: Services): Operation[] {
  return [
    json(listRings, async ({ params: { caseId }, query }) => workspace.use(caseId, async (kase) => ringsOf(kase, query))),
    json(compareRings, async ({ params: { caseId }, query: { a, b } }) => workspace.use(caseId, async (kase) => compare(kase, a, b))),
    json(getRing, async ({ params: { caseId, ringId } }) => workspace.use(caseId, async (kase) => ringOf(kase, ringId))),
    json(listRingMembers, async ({ params: { caseId, ringId }, query }) => workspace.use(caseId, async (kase) => membersOf(kase, ringId, query))),
    json(ringPairs, async ({ params: { caseId, ringId }, query }) => workspace.use(caseId, async (kase) => pairsOf(kase, ringId, query))),
    json(weakestLink, async ({ params: { caseId, ringId } }) => workspace.use(caseId, async (kase) => weakestOf(kase, ringId))),
    json(reasonByStore, async ({ params: { caseId, ringId, indicator } }) => workspace.use(caseId, async (kase) => reasonOf(kase, ringId, indicator))),
    json(ringAtStrictness, async ({ params: { caseId, ringId }, query: { gamma }, signal }) =>
      workspace.use(caseId, async (kase) => atStrictness(kase, ringId, gamma, signal)),
    ),
    json(ringGraph, async ({ params: { caseId, ringId }, query }) =>
      workspace.use(caseId, async (kase) => graph.ringGraph(kase, await ringStores(kase, ringId), query)),
    ),
  ]
}
