import { health, openapi, ready } from '../contract/system.ts'
import { describeApi } from '../app/openapi.ts'
import { VERSION } from '../app/version.ts'
import { json, Reply, type Operation } from './operation.ts'
import type { Services } from './services.ts'

export function systemOperations({ readiness }: Services): Operation[] {
  return [
    json(health, async () => ({ status: 'ok' as const, version: VERSION })),
    json(ready, async () => {
      const { caseId, reason } = await readiness.now()
      return new Reply(reason === null ? 200 : 503, { ready: reason === null, caseId, reason })
    }),
    json(openapi, async () => describeApi()),
  ]
}
