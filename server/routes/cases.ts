import { createCase, getCase, listCases } from '../contract/cases.ts'
import { json, type Operation } from './operation.ts'
import type { Services } from './services.ts'
import { summariseCase } from './summariseCase.ts'

export function caseOperations(services: Services): Operation[] {
  const { workspace } = services
  return [
    json(listCases, async () => ({
      cases: (await workspace.list()).map(({ caseId, name, createdAt, busy }) => ({ caseId, name, createdAt, busy })),
    })),
    json(createCase, async ({ body: { caseId, name } }) => {
      await workspace.create({ caseId, ...(name === undefined ? {} : { name }) })
      return workspace.use(caseId, async (kase) => summariseCase(services, kase))
    }),
    json(getCase, async ({ params: { caseId } }) => workspace.use(caseId, async (kase) => summariseCase(services, kase))),
  ]
}
