import type { Planner } from './exporter.ts'
import { exportMask } from './exportMask.ts'
import { exportedRun } from './rings/exportedRun.ts'
import { withSnapshot } from './snapshot.ts'
import { writeTable } from './writeTable.ts'
import { countSupplyRows, supplyTable } from './supplyTable.ts'

export const exportSupply: Planner<'supply'> = async (request, { kase, task }, use) =>
  withSnapshot(kase, async (frozen) => {
    const { runId, runNo, settings } = await exportedRun(frozen)
    const table = supplyTable(frozen, runId, request.list, await exportMask(kase, request.mask))
    return use({
      stem: `${request.list}-run${runNo}`,
      provenance: { runId, settings, query: null, parameters: { list: request.list } },
      promised: await countSupplyRows(frozen, runId, request.list),
      write: async (out, head) => writeTable(request.format, table, head, out, task),
    })
  })
