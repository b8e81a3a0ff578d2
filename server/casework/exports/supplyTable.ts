import { z } from 'zod'
import { familySummary, operatorSummary, outletSummary, rangeSummary, supplierSummary, type SupplyList } from '../../contract/supply.ts'
import type { SupplyKind } from '../../evidence/supply/countSupply.ts'
import type { Case } from '../case.ts'
import type { ExportMask } from './exportMask.ts'
import type { Cell, ExportColumn, ExportTable } from './exportTable.ts'

const LISTS: Readonly<Record<SupplyList, { kind: SupplyKind; schema: z.ZodObject; order: string }>> = {
  families: { kind: 'family', schema: familySummary, order: 'familyNo' },
  operators: { kind: 'operator', schema: operatorSummary, order: 'operatorNo' },
  suppliers: { kind: 'supplier', schema: supplierSummary, order: 'supplierNo' },
  outlets: { kind: 'outlet', schema: outletSummary, order: 'rank' },
  ranges: { kind: 'range', schema: rangeSummary, order: 'rangeNo' },
}
/** Columns written by people. */
const TEXTS: ReadonlySet<string> = new Set(['name', 'city'])

const person = z.object({ key: z.string(), name: z.string(), sites: z.number() })
const counted = z.union([
  z.object({ claim: z.string(), sites: z.number() }).transform(({ claim, sites }) => `${claim} (${sites})`),
  z.object({ key: z.string(), numbers: z.number() }).transform(({ key, numbers }) => `${key} (${numbers})`),
])
const cell = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), counted]))])

/** One list of the supply side of a run, in its own order, with the columns of `contract/supply.ts`. */
export function supplyTable(kase: Case, runId: string, list: SupplyList, mask: ExportMask): ExportTable {
  const { kind, schema, order } = LISTS[list]
  const names = Object.keys(schema.shape)
  const cells = (body: string): Cell[] => {
    const row: Record<string, unknown> = schema.parse(JSON.parse(body))
    return names.map((name) => cellOf(name, row, mask))
  }
  return {
    name: list,
    columns: names.map((name): ExportColumn => ({ name, kind: TEXTS.has(name) ? 'text' : 'id' })),
    async *batches() {
      const sql = `SELECT body FROM supply_row WHERE run_id = $1 AND kind = $2 ORDER BY CAST(json_extract(body, '$.${order}') AS BIGINT), key`
      for await (const rows of kase.casework.batches(sql, z.object({ body: z.string() }), [runId, kind])) yield rows.map(({ body }) => cells(body))
    },
  }
}

export async function countSupplyRows(kase: Case, runId: string, list: SupplyList): Promise<number> {
  return kase.casework.count('SELECT count(*) FROM supply_row WHERE run_id = $1 AND kind = $2', [runId, LISTS[list].kind])
}

/** Names of persons, waybill numbers, and phones and payees that sites share are masked; sites, outlets and couriers are nobody's. */
function cellOf(name: string, row: Record<string, unknown>, mask: ExportMask): Cell {
  if (name === 'persons')
    return z
      .array(person)
      .parse(row[name])
      .map(({ key, name: of, sites }) => `${mask.name('Person', key, of)} (${sites})`)
  const value = cell.parse(row[name])
  if (name === 'value') {
    const shared = familySummary.pick({ kind: true, value: true }).parse(row)
    return mask.shared(shared.kind, shared.value)
  }
  return mask.masked && (name === 'first' || name === 'last' || name === 'rangeId') ? mask.key('Waybill', waybillKey(name, row)) : value
}

function waybillKey(name: string, row: Record<string, unknown>): string {
  const value = z.string().parse(row[name])
  return name === 'rangeId' ? value : `${z.string().parse(row['courier'])}:${value}`
}
