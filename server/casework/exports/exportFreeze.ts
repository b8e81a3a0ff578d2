import type { FreezeItem } from '../../contract/freeze.ts'
import type { ExportRequest } from '../../contract/exports.ts'
import { maskKey, maskNodeName, maskText } from '../../domain/masking.ts'
import { AppError } from '../../errors.ts'
import { freezeTable, requestTable } from '../freeze/freezeTable.ts'
import { listFreezes } from '../freeze/freezes.ts'
import { latestRun } from '../runs.ts'
import { writeCsv } from './csv.ts'
import type { Planner } from './exporter.ts'
import { PLAIN } from './exportMask.ts'
import { columns } from './exportTable.ts'
import { manifestRows } from './manifestOf.ts'
import { writeXlsx } from './xlsx.ts'

/** The freeze list: all of it, or what a second person approved for a bank (accounts) or a platform (stores and codes). */
export const exportFreeze: Planner<'freeze'> = async (request, { kase, task }, use) => {
  const items = (await listFreezes(kase)).items.filter((item) => isAsked(item, request))
  if (items.length === 0) throw new AppError('NOT_FOUND', 'Nothing on the freeze list is approved for this: a second person approves first.')
  const run = await latestRun(kase)
  const mask = request.mask ? { key: maskKey, name: maskNodeName, text: maskText } : PLAIN
  const table = request.audience === 'all' ? freezeTable(items, mask) : requestTable(items, mask, new Date())
  return use({
    stem: `freeze-${request.audience}`,
    provenance: {
      runId: run?.runId ?? null,
      settings: run?.settings ?? {},
      query: null,
      parameters: { audience: request.audience, ...(request.institution === undefined ? {} : { institution: request.institution }) },
    },
    promised: items.length,
    write: async (out, head) => {
      if (request.format === 'csv') return writeCsv(table, out, task)
      const manifest = {
        name: 'manifest',
        columns: columns('text', 'name', 'value'),
        batches: async function* () {
          yield manifestRows(head)
        },
      }
      const [rows = 0] = await writeXlsx([table, manifest], out, task)
      return rows
    },
  })
}

function isAsked(item: FreezeItem, { audience, institution }: Extract<ExportRequest, { what: 'freeze' }>): boolean {
  if (institution !== undefined && item.institution !== institution) return false
  if (audience === 'all') return true
  return item.state !== 'proposed' && (audience === 'bank') === (item.label === 'Account')
}
