import { runSummary, type RunSummary } from '../contract/cases.ts'
import { startDetection } from '../contract/jobs.ts'
import { CASE_OPTION, JSON_OPTION, withCase, type AddCommand } from './command.ts'
import { finishJob } from './finishJob.ts'
import { EXIT } from './io.ts'

export const addDetect: AddCommand = (program, io, finish) => {
  program
    .command('detect')
    .description('Detect rings from the evidence; needs no Neo4j')
    .requiredOption(...CASE_OPTION)
    .option(...JSON_OPTION)
    .action(async (options: { case: string; json?: boolean }) => {
      const run = await withCase(io, options.case, async (caller) =>
        runSummary.parse(await finishJob(caller, await caller.call(startDetection, { params: { caseId: options.case }, body: {} }), io)),
      )
      io.out(options.json ? `${JSON.stringify(run, null, 2)}\n` : describe(run))
      finish(EXIT.done)
    })
}

function describe({ runNo, stores, gatedStores, links, communities, rings, missing, seconds }: RunSummary): string {
  const byHypothesis = Object.entries(rings).map(([hypothesis, count]) => `  ${hypothesis}: ${count}\n`)
  const total = Object.values(rings).reduce((sum, count) => sum + count, 0)
  return (
    `Run ${runNo}: ${stores} stores, ${gatedStores} looked at more closely, ${links} links, ${communities} communities, ${seconds.toFixed(1)} s.\n` +
    `${total} rings\n${byHypothesis.join('')}${notComputed(missing).join('')}`
  )
}

/** One line a reason: what was not loaded, and the indicators that would need it. */
function notComputed(missing: RunSummary['missing']): string[] {
  const byReason = new Map<string, string[]>()
  for (const { what, because } of missing) byReason.set(because, [...(byReason.get(because) ?? []), what])
  return [...byReason].map(([because, what]) => `Not computed for want of ${because === '' ? 'columns' : because}: ${what.join(', ')}\n`)
}
