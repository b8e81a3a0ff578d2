import type { Task } from '../../task.ts'
import { counted } from './counted.ts'
import type { ExportTable } from './exportTable.ts'
import type { OutputFile } from './outputFile.ts'

/** `{…head, "<table>": [{column: cell, …}, …]}`, one row a line. Values stay as they are: JSON needs no protection. Returns the rows written. */
export async function writeJson(head: Readonly<Record<string, unknown>>, table: ExportTable, out: OutputFile, task: Task): Promise<number> {
  const objects = async function* (): AsyncGenerator<unknown[]> {
    for await (const rows of table.batches()) yield rows.map((row) => Object.fromEntries(table.columns.map(({ name }, i) => [name, row[i] ?? null])))
  }
  return writeJsonList(head, table.name, objects(), out, task)
}

/** The same for objects of any shape. Returns how many were written. */
export async function writeJsonList(
  head: Readonly<Record<string, unknown>>,
  name: string,
  batches: AsyncIterable<readonly unknown[]>,
  out: OutputFile,
  task: Task,
): Promise<number> {
  const opening = JSON.stringify(head).slice(0, -1)
  await out.write(`${opening}${opening === '{' ? '' : ','}\n${JSON.stringify(name)}:[`)
  let separator = '\n'
  const rows = await counted(batches, task, async (batch) => {
    for (const item of batch) {
      await out.write(separator + JSON.stringify(item))
      separator = ',\n'
    }
  })
  await out.write('\n]}\n')
  return rows
}
