import { throwIfCancelled } from '../../errors.ts'
import type { Task } from '../../task.ts'

/** Hands every batch on, reports the rows so far and stops when the task is cancelled. Returns how many rows there were. */
export async function counted<T>(batches: AsyncIterable<readonly T[]>, task: Task, use: (batch: readonly T[]) => Promise<void>): Promise<number> {
  let rows = 0
  throwIfCancelled(task.signal)
  for await (const batch of batches) {
    throwIfCancelled(task.signal)
    await use(batch)
    rows += batch.length
    task.report({ step: 'export.write', done: rows, unit: 'rows' })
  }
  throwIfCancelled(task.signal)
  return rows
}
