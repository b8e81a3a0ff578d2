import { z } from 'zod'
import { FlowSum } from '../../analysis/money/flowSum.ts'
import { groupBy } from '../../analysis/groupBy.ts'
import { onwardFlow, type Arrivals, type Step } from '../../analysis/money/onwardFlow.ts'
import { storeFlow, type Route } from '../../analysis/money/storeFlow.ts'
import type { Sum } from '../../analysis/money/spend.ts'
import { resolveSettings } from '../../analysis/settings.ts'
import type { RingMoney } from '../../contract/money.ts'
import type { Database } from '../../evidence/database.ts'
import { sqlFile } from '../../evidence/features/sqlFile.ts'
import { prepareTransferOnce } from '../../evidence/money/transferTwins.ts'
import type { Case } from '../case.ts'
import { latestRun } from '../runs.ts'
import { ringStores } from './ringStores.ts'
import { storeMoney } from './storeMoney.ts'
import { drawnMoney, namesOf, routesOf } from './drawnMoney.ts'

const fen = z.coerce.number()
const transferRow = z.object({ id: z.string(), from: z.string(), to: z.string(), at: z.number(), fen, two_sided: z.boolean() })
const notesRow = z.object({ paid_twice: z.number(), surplus_fen: fen, shared_payments: z.number(), without_order: z.number(), without_order_fen: fen })

/** The money of a ring of the last run, counted from the evidence: each order and each transfer once. Throws NOT_FOUND. */
export async function ringMoney(kase: Case, ringId: string, { top }: { top: number }): Promise<RingMoney> {
  const stores = await ringStores(kase, ringId)
  const settings = resolveSettings((await latestRun(kase))?.settings ?? {})
  const database = await kase.evidence.another()
  try {
    const { orders, withdrawals } = await storeMoney(database, settings, stores)
    const notes = await database.first((await sqlFile('../money/notes')).sql, notesRow)

    const sums = new FlowSum()
    const routes: Route[] = []
    const ordersOf = groupBy(orders, ({ store }) => store)
    const withdrawalsOf = groupBy(withdrawals, ({ store }) => store)
    const sites = orders.some(({ site }) => site !== null)
    for (const store of stores) routes.push(...storeFlow(store, ordersOf.get(store) ?? [], withdrawalsOf.get(store) ?? [], sums, sites))

    const arrived = new Map<string, Sum[]>()
    for (const { account, ...sum } of withdrawals) if (account !== null && sum.fen > 0) arrived.set(account, [...(arrived.get(account) ?? []), sum])
    const used = new Map<string, number>()
    const twins = new Set<string>()
    let arrivals: Arrivals = arrived
    for (const step of [0, 1] satisfies Step[]) {
      const transfers = await sentBy(database, [...arrivals.keys()], settings)
      arrivals = onwardFlow(arrivals, transfers, step, used, sums)
      for (const one of transfers) if (one.two_sided && used.has(one.id)) twins.add(one.id)
    }
    const flows = sums.all()
    const { nodes, links, totals } = drawnMoney(flows, top, await namesOf(database, flows))
    return {
      ringId,
      totals: { ...totals, orders: orders.filter((order) => order.fen > 0).length },
      nodes,
      links,
      ...routesOf(routes, nodes, top),
      notes: {
        paidTwice: notes?.paid_twice ?? 0,
        surplusFen: notes?.surplus_fen ?? 0,
        sharedPayments: notes?.shared_payments ?? 0,
        withoutOrder: notes?.without_order ?? 0,
        withoutOrderFen: notes?.without_order_fen ?? 0,
        twoSided: twins.size,
      },
      missing: await missingTables(database),
    }
  } finally {
    database.close()
  }
}

async function sentBy(database: Database, accounts: readonly string[], settings: ReturnType<typeof resolveSettings>): Promise<z.infer<typeof transferRow>[]> {
  if (accounts.length === 0) return []
  await prepareTransferOnce(database, settings.money, undefined, accounts)
  return database.all((await sqlFile('../money/onward')).sql, transferRow)
}

async function missingTables(database: Database): Promise<RingMoney['missing']> {
  const missing: RingMoney['missing'] = []
  for (const table of ['payments', 'withdrawals', 'transfers'] as const)
    if ((await database.count(`SELECT count(*) FROM (SELECT 1 FROM ${table} LIMIT 1)`)) === 0) missing.push(table)
  return missing
}
