import type { FreezeItem } from '../../contract/freeze.ts'
import type { ExportRequest } from '../../contract/exports.ts'
import { AppError } from '../../errors.ts'
import { freezeTable, requestTable } from '../freeze/freezeTable.ts'
import { listFreezes } from '../freeze/freezes.ts'
import { latestRun } from '../runs.ts'
import type { Planner } from './exporter.ts'
import { exportMask } from './exportMask.ts'
import { writeTable } from './writeTable.ts'

/** The freeze list: all of it, or what a second person approved for a bank (accounts) or a platform (stores and codes). */
export const exportFreeze: Planner<'freeze'> = async (request, { kase, task }, use) => {
  const items = (await listFreezes(kase)).items.filter((item) => isAsked(item, request))
  if (items.length === 0) throw new AppError('NOT_FOUND', 'Nothing on the freeze list is approved for this: a second person approves first.')
  const run = await latestRun(kase)
  const mask = await exportMask(kase, request.mask)
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
    write: async (out, head) => writeTable(request.format, table, head, out, task),
  })
}

function isAsked(item: FreezeItem, { audience, institution }: Extract<ExportRequest, { what: 'freeze' }>): boolean {
  if (institution !== undefined && item.institution !== institution) return false
  if (audience === 'all') return true
  return item.state !== 'proposed' && (audience === 'bank') === (item.label === 'Account')
}
