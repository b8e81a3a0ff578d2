import { groupBy } from '../../../analysis/groupBy.ts'
import type { RingWriting } from '../exportRings.ts'
import type { Cell, ExportTable } from '../exportTable.ts'
import { writeJsonList } from '../json.ts'
import { ringEvidence } from './ringEvidence.ts'
import { ringMembers } from './ringMembers.ts'
import { ringScores } from './ringScores.ts'
import { ringSlices } from './ringSlices.ts'

/** One object a ring, with its figures, members and evidence; the rows are those of the other formats. */
export async function writeRingsJson({ kase, run, mask, head, out, task }: RingWriting): Promise<number> {
  let members = 0
  const rings = async function* (): AsyncGenerator<unknown[]> {
    for (const slice of ringSlices(run)) {
      const scores = await objects(ringScores(kase, slice))
      const listed = await objects(ringMembers(kase, slice, mask), RING_COLUMNS)
      const evidence = await objects(ringEvidence(kase, slice, mask), new Set(['ring_id']))
      yield slice.rings.map(({ ringId }) => {
        const own = listed.get(ringId) ?? []
        members += own.length
        return { ...scores.get(ringId)?.[0], members: own, evidence: evidence.get(ringId) ?? [] }
      })
    }
  }
  await writeJsonList(head, 'rings', rings(), out, task)
  return members
}

/** They stand at the ring already. */
const RING_COLUMNS = new Set(['ring_id', 'ring_no', 'hypothesis', 'ring_score'])

/** The rows of a table by ring, which its first column names. */
async function objects(table: ExportTable, without: ReadonlySet<string> = new Set()): Promise<Map<string, Record<string, Cell>[]>> {
  const rows: { ringId: string; cells: Record<string, Cell> }[] = []
  for await (const batch of table.batches()) {
    for (const row of batch) {
      const cells = Object.fromEntries(table.columns.flatMap(({ name }, i) => (without.has(name) ? [] : [[name, row[i] ?? null] as const])))
      rows.push({ ringId: String(row[0]), cells })
    }
  }
  return new Map([...groupBy(rows, ({ ringId }) => ringId)].map(([ringId, own]) => [ringId, own.map(({ cells }) => cells)]))
}
