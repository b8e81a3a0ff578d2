import { ringMoney } from '../casework/money/ringMoney.ts'
import { listMixups as mixupsOf } from '../casework/mixups.ts'
import { listMixups } from '../contract/mixups.ts'
import { getRingMoney } from '../contract/money.ts'
import { json, type Operation } from './operation.ts'
import type { Services } from './services.ts'

export function moneyOperations({ workspace }: Services): Operation[] {
  return [
    json(getRingMoney, async ({ params: { caseId, ringId }, query }) => workspace.use(caseId, async (kase) => ringMoney(kase, ringId, query))),
    json(listMixups, async ({ params: { caseId }, query }) => workspace.use(caseId, async (kase) => mixupsOf(kase, query))),
  ]
}
