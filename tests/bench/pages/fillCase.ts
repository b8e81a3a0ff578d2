import { z } from 'zod'
import type { Case } from '../../../server/casework/case.ts'
import { makeMatch } from '../../../server/casework/crosscase/makeMatch.ts'
import { asUser } from '../../../server/casework/currentUser.ts'
import { exportTo } from '../../../server/casework/exports/exportTo.ts'
import { listFreezes, proposeFreezes } from '../../../server/casework/freeze/freezes.ts'
import type { ExportRequest } from '../../../server/contract/exports.ts'
import type { Kongbao } from '../../../server/main/kongbao.ts'
import { quietTask } from '../../../server/task.ts'
import { print } from '../print.ts'

const MATCHED = 100_000
const FROZEN = 10_000
/** Of one request. */
const PROPOSED = 2000
const REASON = 'To be frozen'

const keyRow = z.object({ key: z.string() })

/** Does what people do in a large case before there are long lists: matches a list of numbers, proposes accounts and stores for freezing, exports. */
export async function fillCase({ workspace, graph }: Kongbao, caseId: string): Promise<void> {
  const user = { name: 'Bench' }
  const timed = async (name: string, work: (kase: Case) => Promise<string>): Promise<void> => {
    const before = process.cpuUsage()
    const started = performance.now()
    const done = await asUser(user, async () => workspace.useApart(caseId, work))
    const { user: own, system } = process.cpuUsage(before)
    print([[name, `${((own + system) / 1e6).toFixed(1)} s CPU, ${((performance.now() - started) / 1000).toFixed(1)} s: ${done}`]])
  }
  await timed(`match ${MATCHED.toLocaleString('en')} numbers`, async (kase) => {
    const sold = await keys(kase, `SELECT DISTINCT waybill_no AS key FROM raw.number_sales ORDER BY key LIMIT ${MATCHED * 0.9}`)
    const numbers = [...sold, ...Array.from({ length: MATCHED - sold.length }, (_, n) => `YT9${String(n).padStart(12, '0')}`)]
    const { hits, misses } = await makeMatch(kase, { name: 'Bench', numbers: numbers.join('\n') }, new Date(), quietTask())
    return `${hits.toLocaleString('en')} hits, ${misses.toLocaleString('en')} misses`
  })
  const accounts = 'SELECT account_id AS key FROM withdrawals GROUP BY 1 ORDER BY count(*) DESC, key'
  await timed('propose accounts, 2,000 at a time', async (kase) => propose(kase, 'Account', accounts, FROZEN / 2))
  await timed('propose stores, 2,000 at a time', async (kase) => propose(kase, 'Store', 'SELECT key FROM stores ORDER BY key', FROZEN / 2))
  await timed('what may be inside them, counted once', async (kase) => `${(await listFreezes(kase)).items.length.toLocaleString('en')} on the list`)
  const one = async (request: ExportRequest): Promise<void> =>
    timed(`export ${'ringId' in request ? 'one ring' : request.what} as ${request.format}`, async (kase) => {
      const { manifest } = await exportTo(kase, request, { graph, user, now: new Date() }, quietTask())
      return `${manifest.rows.toLocaleString('en')} rows`
    })
  await one({ what: 'rings', format: 'csv', language: 'en', mask: false })
  await one({ what: 'stores', format: 'csv', mask: false })
  const [ring = ''] = await workspace.use(caseId, async (kase) => ringIds(kase))
  await one({ what: 'rings', format: 'html', ringId: ring, language: 'en', mask: false })
}

async function keys(kase: Case, sql: string): Promise<string[]> {
  return (await kase.evidence.all(sql, keyRow)).map(({ key }) => key)
}

async function propose(kase: Case, label: 'Account' | 'Store', sql: string, most: number): Promise<string> {
  const targets = (await keys(kase, sql)).slice(0, most).map((key) => ({ label, key }))
  for (let at = 0; at < targets.length; at += PROPOSED)
    await proposeFreezes(kase, { targets: targets.slice(at, at + PROPOSED), reason: REASON, priority: 'middle', ringId: null, amountFen: null }, new Date())
  return `${targets.length.toLocaleString('en')} proposed`
}

async function ringIds(kase: Case): Promise<string[]> {
  return (await kase.casework.all('SELECT ring_id AS key FROM shown_ring ORDER BY ring_no', keyRow)).map(({ key }) => key)
}
