import { deleteMatch as remove, getMatch as matchOf, listMatches as matchesOf, matchList, matchRows } from '../casework/crosscase/keptMatches.ts'
import { makeMatch } from '../casework/crosscase/makeMatch.ts'
import { deleteMatch, getMatch, getMatchList, listMatches, listMatchRows, startMatch } from '../contract/crosscase.ts'
import { json, type Operation } from './operation.ts'
import type { Services } from './services.ts'

export function crosscaseOperations({ workspace, jobs }: Services): Operation[] {
  return [
    json(startMatch, async ({ params: { caseId }, body }) => {
      await workspace.info(caseId)
      return jobs.start(caseId, 'match', async (task) => workspace.useApart(caseId, async (kase) => makeMatch(kase, body, new Date(), task)))
    }),
    json(listMatches, async ({ params: { caseId } }) => workspace.use(caseId, async (kase) => ({ matches: await matchesOf(kase) }))),
    json(getMatch, async ({ params: { caseId, matchId } }) => workspace.use(caseId, async (kase) => matchOf(kase, matchId))),
    json(listMatchRows, async ({ params: { caseId, matchId }, query }) => workspace.use(caseId, async (kase) => matchRows(kase, matchId, query))),
    json(getMatchList, async ({ params: { caseId, matchId } }) => workspace.use(caseId, async (kase) => ({ numbers: await matchList(kase, matchId) }))),
    json(deleteMatch, async ({ params: { caseId, matchId } }) =>
      workspace.use(caseId, async (kase) => {
        await remove(kase, matchId, new Date())
        return { deleted: true }
      }),
    ),
  ]
}
