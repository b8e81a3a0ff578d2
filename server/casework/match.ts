import { z } from 'zod'
import { matchRow, type MatchNumbers, type MatchRow, type matchNumbers as endpoint } from '../contract/exports.ts'
import { throwIfCancelled } from '../errors.ts'
import type { Database } from '../evidence/database.ts'
import { insertRows } from '../evidence/insertRows.ts'
import type { Task } from '../task.ts'
import type { Case } from './case.ts'
import { CREATE_FITTING, CREATE_ROWS, createFacts } from './matchFacts.ts'
import { readNumbers, type AskedNumber } from './matchInput.ts'
import { latestRun } from './runs.ts'

export interface Match {
  /** Holds the answer as `match_row`, each occurrence as `fitting`, and `ring_store`: the ring of each store. */
  readonly database: Database
  /** Numbers asked for, each once (the same number with two couriers is two). */
  readonly asked: number
  readonly hits: number
  readonly misses: number
  /** Lines of the list that repeat an earlier one: answered once, where they stand first. */
  readonly duplicates: number
  /** Numbers that a spreadsheet has damaged; they count as misses. */
  readonly damaged: number
  /** Rows of the answer: a number known with several couriers has several. */
  readonly rows: number
  readonly batches: (limit?: number) => AsyncGenerator<MatchRow[]>
}

const SHOWN = 1000
const BATCH = 10_000

/** The first thousand rows of a match; an export writes them all. */
export async function matchNumbers(kase: Case, text: string, task: Task): Promise<z.infer<typeof endpoint.reply>> {
  return withMatch(kase, text, 'waybill', task, async ({ asked, hits, misses, duplicates, damaged, rows: total, batches }) => {
    const rows: MatchRow[] = []
    for await (const batch of batches(SHOWN)) rows.push(...batch)
    return { asked, hits, misses, duplicates, damaged, total, rows, shown: rows.length }
  })
}

/**
 * Looks the numbers of a list up, as waybill numbers or as whatever the case knows them, in the evidence, in the rings of the last run and in the numbers of other cases; exactly, in the order of the list, misses included.
 * The list and the answer live in temporary tables of a connection of their own, gone when `use` is done. Throws BAD_INPUT naming the line of a list it cannot read.
 */
export async function withMatch<T>(kase: Case, text: string, numbers: MatchNumbers, task: Task, use: (match: Match) => Promise<T>): Promise<T> {
  const database = await kase.evidence.another()
  try {
    const { lines, damaged } = await fillAsked(database, text, task)
    await fillRings(database, kase)
    task.report({ step: 'match.find', total: lines, unit: 'rows' })
    await database.run(createFacts(numbers), undefined, task)
    await database.run(CREATE_FITTING, undefined, task)
    await database.run(CREATE_ROWS, undefined, task)
    const asked = await database.count('SELECT count(*) FROM asked')
    const hits = await database.count('SELECT count(DISTINCT position) FROM match_row WHERE hit')
    const rows = await database.count('SELECT count(*) FROM match_row')
    const batches = (limit?: number): AsyncGenerator<MatchRow[]> =>
      database.batches(
        `SELECT * EXCLUDE (position) FROM match_row ORDER BY position, courier NULLS LAST ${limit === undefined ? '' : `LIMIT ${limit}`}`,
        matchRow,
        [],
        task,
      )
    return await use({ database, asked, hits, misses: asked - hits, duplicates: lines - asked, damaged, rows, batches })
  } finally {
    database.close()
  }
}

async function fillAsked(database: Database, text: string, task: Task): Promise<{ lines: number; damaged: number }> {
  await database.run('CREATE TEMP TABLE asked_line (position BIGINT, waybill_no VARCHAR, courier VARCHAR, damaged BOOLEAN)')
  let lines = 0
  let batch: (AskedNumber & { position: number })[] = []
  const flush = async (): Promise<void> => {
    throwIfCancelled(task.signal)
    await insertRows(
      database,
      'asked_line',
      { position: 'BIGINT', waybill_no: 'VARCHAR', courier: 'VARCHAR', damaged: 'BOOLEAN' },
      batch.map(({ position, waybillNo, courier, damaged }) => ({ position, waybill_no: waybillNo, courier, damaged })),
    )
    batch = []
    task.report({ step: 'match.read', done: lines, unit: 'rows' })
  }
  for (const asked of readNumbers(text)) {
    lines += 1
    batch.push({ ...asked, position: lines })
    if (batch.length === BATCH) await flush()
  }
  await flush()
  await database.run(
    'CREATE TEMP TABLE asked AS SELECT min(position) AS position, waybill_no, courier, damaged FROM asked_line GROUP BY waybill_no, courier, damaged',
  )
  return { lines, damaged: await database.count('SELECT count(*) FROM asked WHERE damaged') }
}

/** Which ring of the last run each store belongs to. Case work is another file, so the rows are carried over. */
async function fillRings(database: Database, kase: Case): Promise<void> {
  await database.run('CREATE TEMP TABLE ring_store (key VARCHAR, ring_id VARCHAR)')
  const run = await latestRun(kase)
  if (!run) return
  const members = kase.casework.batches(
    `SELECT key, ring_id FROM shown_ring_member WHERE role = 'member' AND label = 'Store' AND run_id = $1`,
    z.object({ key: z.string(), ring_id: z.string() }),
    [run.runId],
  )
  for await (const batch of members) await insertRows(database, 'ring_store', { key: 'VARCHAR', ring_id: 'VARCHAR' }, batch)
}
