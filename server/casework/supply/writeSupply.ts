import { z } from 'zod'
import type { Database } from '../../evidence/database.ts'
import type { Task } from '../../task.ts'

const row = z.object({ kind: z.string(), key: z.string(), body: z.string() })

/** Keeps what `countSupply` found, streamed; that of earlier runs goes, since running again brings it back exactly. Call it in the run's transaction. */
export async function writeSupply(casework: Database, evidence: Database, runId: string, task: Task): Promise<void> {
  await casework.run('DELETE FROM supply_row')
  const total = await evidence.count('SELECT count(*) FROM supply_out')
  let done = 0
  for await (const rows of evidence.batches('SELECT kind, key, body FROM supply_out ORDER BY kind, key', row, [], task)) {
    await casework.append(
      'supply_row',
      rows.map(({ kind, key, body }) => [runId, kind, key, body]),
    )
    done += rows.length
    task.report({ step: 'detect.write', done, total, unit: 'rows', detail: 'supply' })
  }
}
