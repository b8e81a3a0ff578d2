import type { RingWriting } from '../exportRings.ts'
import type { Cell, ExportTable } from '../exportTable.ts'
import { writeJsonList } from '../json.ts'
import { ringEvidence } from './ringEvidence.ts'
import { ringMembers } from './ringMembers.ts'
import { ringScores } from './ringScores.ts'

/** One object a ring, with its figures, members and evidence; the rows are those of the other formats. */
export async function writeRingsJson({ kase, run, mask, head, out, task }: RingWriting): Promise<number> {
  let members = 0
  const rings = async function* (): AsyncGenerator<unknown[]> {
    for (const ring of run.rings) {
      const one = { ...run, rings: [ring] }
      const [scores = {}] = await objects(ringScores(kase, one))
      const rows = await objects(ringMembers(kase, one, mask), RING_COLUMNS)
      members += rows.length
      yield [{ ...scores, members: rows, evidence: await objects(ringEvidence(kase, one, mask), new Set(['ring_id'])) }]
    }
  }
  await writeJsonList(head, 'rings', rings(), out, task)
  return members
}

/** They stand at the ring already. */
const RING_COLUMNS = new Set(['ring_id', 'ring_no', 'hypothesis', 'ring_score'])

async function objects(table: ExportTable, without: ReadonlySet<string> = new Set()): Promise<Record<string, Cell>[]> {
  const rows: Record<string, Cell>[] = []
  for await (const batch of table.batches()) {
    for (const row of batch) rows.push(Object.fromEntries(table.columns.flatMap(({ name }, i) => (without.has(name) ? [] : [[name, row[i] ?? null] as const]))))
  }
  return rows
}
