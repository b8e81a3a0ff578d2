import { join } from 'node:path'
import { totalmem } from 'node:os'
import { AppError } from '../../errors.ts'
import type { Task } from '../../task.ts'
import { javaArguments } from '../managed/jvm.ts'
import type { Runtime } from '../managed/provision.ts'
import { runProgram } from '../managed/runProgram.ts'
import { LIST_SEPARATOR, type ImportFiles } from './exportCsv.ts'

/** Writes the store of a home that no server runs on, from the CSV files. Throws GRAPH_AWAY or DISK_FULL with what the importer said. */
export async function importOffline(runtime: Runtime, home: string, files: ImportFiles, scratch: string, task: Task): Promise<void> {
  const args = javaArguments(runtime, 1024, [], 'org.neo4j.cli.AdminTool', [
    'database',
    'import',
    'full',
    'neo4j',
    ...files.nodes.map(({ label, file }) => `--nodes=${label}=${file}`),
    ...files.relations.map(({ type, file }) => `--relationships=${type}=${file}`),
    '--id-type=string',
    '--overwrite-destination',
    '--multiline-fields=true',
    `--array-delimiter=${LIST_SEPARATOR}`,
    '--bad-tolerance=0',
    `--max-off-heap-memory=${Math.max(512, Math.floor(totalmem() / 2 ** 20 / 4))}M`,
    `--report-file=${join(scratch, 'import.report')}`,
  ])
  const phase = { text: '' }
  const watch = (text: string): void => {
    phase.text = /\(\d\/\d\) [A-Za-z ]+/.exec(text)?.[0].trim() ?? phase.text
    const percent = [...text.matchAll(/(\d{1,3})%/g)].at(-1)?.[1]
    if (percent) task.report({ step: 'graph.import', done: Number(percent), total: 100, unit: 'percent', detail: phase.text })
  }
  task.report({ step: 'graph.import', done: 0, total: 100, unit: 'percent' })
  const done = await runProgram(runtime.java, args, { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }, task.signal, watch)
  if (done.code === 0) return
  if (/No space left on device/i.test(done.output)) throw new AppError('DISK_FULL', `The disk is full: Neo4j's importer could not write into ${home}.`)
  throw new AppError('GRAPH_AWAY', `Neo4j's importer failed: ${done.lastLines}`)
}
