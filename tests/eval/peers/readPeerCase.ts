import { resolveSettings } from '../../../server/analysis/settings.ts'
import type { Case } from '../../../server/casework/case.ts'
import type { Database } from '../../../server/evidence/database.ts'
import { prepareFacts } from '../../../server/evidence/features/facts.ts'
import { sqlFile } from '../../../server/evidence/features/sqlFile.ts'
import { quietTask } from '../../../server/task.ts'
import { z } from 'zod'
import type { PeerCase } from './peerCase.ts'
import { SUSPICION_MEASURES, suspicionOf, type SuspicionMeasure } from './suspicionOf.ts'

const GATE = -1

const measureRow = z.object({ sid: z.number(), value: z.number() })

const TIE = `CREATE OR REPLACE TEMP TABLE tie AS
  SELECT kind, value, sid FROM shared_value
  UNION SELECT 'vendor_site', site_id, sid FROM parcel WHERE site_id IS NOT NULL
  UNION SELECT 'payer', payer_account, sid FROM paid WHERE payer_account IS NOT NULL`
const TIED_VALUE = `CREATE OR REPLACE TEMP TABLE tied_value AS
  SELECT CAST(row_number() OVER (ORDER BY kind, value) - 1 AS INTEGER) AS v, kind, value FROM tie GROUP BY kind, value HAVING count(*) > 1`
const PURCHASE = `SELECT DISTINCT sid, dense_rank() OVER (ORDER BY site_id) - 1, date_diff('day', DATE '2000-01-01', CAST(sold_at AS DATE))
  FROM parcel WHERE site_id IS NOT NULL AND sold_at IS NOT NULL ORDER BY ALL`

/** Counts what the peers see, on the same evidence and with the same facts as the detector. `keys` are the stores' keys by number. */
export async function readPeerCase(kase: Case): Promise<{ keys: string[]; peerCase: PeerCase }> {
  const database = await kase.evidence.another()
  const settings = resolveSettings()
  try {
    await prepareFacts(database, settings, quietTask())
    const stores = await database.all('SELECT key FROM scope ORDER BY sid', z.object({ key: z.string() }))
    const measures = stores.map((): Partial<Record<SuspicionMeasure, number>> => ({}))
    for (const id of SUSPICION_MEASURES) {
      const { sql, values } = await sqlFile(id, settings.sql)
      const rows = await database.all(`SELECT sid, value FROM (${sql}) WHERE n > 0 AND value IS NOT NULL`, measureRow, values)
      for (const { sid, value } of rows) Object.assign(measures[sid] ?? {}, { [id]: value })
    }
    const suspicion = Float64Array.from(measures, suspicionOf)
    await database.run(TIE)
    await database.run(TIED_VALUE)
    const kinds = await database.all('SELECT kind FROM tied_value ORDER BY v', z.object({ kind: z.string() }))
    const [store = none, value = none] = await columns(database, 'SELECT t.sid, v.v FROM tie t JOIN tied_value v USING (kind, value) ORDER BY ALL', 2)
    const [buyer = none, site = none, day = none] = await columns(database, PURCHASE, 3)
    const peerCase = {
      stores: stores.length,
      values: kinds.length,
      ties: { store, value },
      kinds: kinds.map(({ kind }) => kind),
      suspicion,
      gated: Uint8Array.from(suspicion, (s) => (s > GATE ? 1 : 0)),
      purchases: { store: buyer, site, day },
    }
    return { keys: stores.map(({ key }) => key), peerCase }
  } finally {
    database.close()
  }
}

const none = new Int32Array(0)

/** Whole numbers of a query, a typed array a column. */
async function columns(database: Database, sql: string, count: number): Promise<Int32Array[]> {
  const lists = Array.from({ length: count }, (): number[] => [])
  for await (const chunk of database.chunks(sql)) {
    chunk.getColumns().forEach((column, i) => {
      for (const cell of column) lists[i]?.push(Number(cell))
    })
  }
  return lists.map((list) => Int32Array.from(list))
}
