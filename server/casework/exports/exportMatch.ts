import { sha256 } from '../auditEntry.ts'
import { withMatch } from '../match.ts'
import { latestRun } from '../runs.ts'
import { exportMask } from './exportMask.ts'
import type { Planner } from './exporter.ts'
import { matchTable } from './matchTable.ts'
import { writeTable } from './writeTable.ts'

export const exportMatch: Planner<'match'> = async (request, { kase, task }, use) => {
  const run = await latestRun(kase)
  const mask = await exportMask(kase, request.mask)
  return withMatch(kase, request.numbers, request.as, task, async (match) =>
    use({
      stem: 'match',
      provenance: {
        runId: run?.runId ?? null,
        settings: {},
        query: null,
        parameters: {
          as: request.as,
          list_sha256: sha256(request.numbers),
          asked: match.asked,
          hits: match.hits,
          misses: match.misses,
          duplicates: match.duplicates,
          damaged: match.damaged,
        },
      },
      promised: match.rows,
      write: async (out, head) => writeTable(request.format, matchTable(match, request.as, mask), head, out, task),
    }),
  )
}
