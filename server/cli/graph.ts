import { graphStatus } from '../contract/cases.ts'
import { startGraphBuild } from '../contract/jobs.ts'
import { CASE_OPTION, JSON_OPTION, withCase, type AddCommand } from './command.ts'
import { finishJob } from './finishJob.ts'
import { EXIT } from './io.ts'

export const addGraph: AddCommand = (program, io, finish) => {
  program
    .command('graph')
    .description("Build or refresh the case's Neo4j graph from the evidence, rings of the last run included")
    .requiredOption(...CASE_OPTION)
    .option(...JSON_OPTION)
    .action(async (options: { case: string; json?: boolean }) => {
      const status = await withCase(io, options.case, async (caller) =>
        graphStatus.parse(await finishJob(caller, await caller.call(startGraphBuild, { params: { caseId: options.case } }), io)),
      )
      const { nodes, relations, tier } = status
      io.out(options.json ? `${JSON.stringify(status, null, 2)}\n` : `Graph built: ${nodes ?? 0} nodes, ${relations ?? 0} relations (${tier ?? 'unknown'}).\n`)
      finish(EXIT.done)
    })
}
