import type { Planner } from './exporter.ts'
import { exportMask } from './exportMask.ts'
import { exportedRun } from './rings/exportedRun.ts'
import { withSnapshot } from './snapshot.ts'
import { writeTable } from './writeTable.ts'
import { countStores, storesTable } from './storesTable.ts'

export const exportStores: Planner<'stores'> = async (request, { kase, task }, use) =>
  withSnapshot(kase, async (frozen) => {
    const { runId, runNo, settings } = await exportedRun(frozen)
    const table = storesTable(frozen, { runId, settings }, await exportMask(kase, request.mask))
    return use({
      stem: `stores-run${runNo}`,
      provenance: { runId, settings, query: null, parameters: {} },
      promised: await countStores(frozen, runId),
      write: async (out, head) => writeTable(request.format, table, head, out, task),
    })
  })
