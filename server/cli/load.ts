import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createCase, listCases } from '../contract/cases.ts'
import { loadReport, startLoad, type FileReport, type LoadReport } from '../contract/sources.ts'
import { AppError } from '../errors.ts'
import { assignment, CASE_OPTION, JSON_OPTION, withCase, type AddCommand } from './command.ts'
import { finishJob } from './finishJob.ts'
import { EXIT, type ExitStatus, type Io } from './io.ts'
import { table } from './table.ts'

interface Options {
  case: string
  profile?: string
  set?: Record<string, string>
  json?: boolean
}

export const addLoad: AddCommand = (program, io, finish) => {
  program
    .command('load')
    .description('Load files or folders into a case, making the case when it is new')
    .argument('<path...>', 'files, or folders of tables')
    .requiredOption(...CASE_OPTION)
    .option('--profile <id>', 'read the files as this format instead of recognising it')
    .option('--set <column=value>', 'what a file does not say, e.g. --set store_id=S1 (may be repeated)', assignment)
    .option(...JSON_OPTION)
    .action(async (paths: string[], options: Options) =>
      finish(
        await load(
          io,
          paths.map((path) => resolve(path)),
          options,
        ),
      ),
    )
}

async function load(io: Io, paths: string[], options: Options): Promise<ExitStatus> {
  for (const path of paths) await mustExist(path)
  return withCase(io, options.case, async (caller) => {
    const { cases } = await caller.call(listCases, { params: {} })
    if (!cases.some(({ caseId }) => caseId === options.case)) await caller.call(createCase, { params: {}, body: { caseId: options.case } })
    const job = await caller.call(startLoad, {
      params: { caseId: options.case },
      body: { paths, ...(options.profile === undefined ? {} : { profile: options.profile }), set: options.set ?? {} },
    })
    const report = loadReport.parse(await finishJob(caller, job, io))
    io.out(options.json ? `${JSON.stringify(report, null, 2)}\n` : describe(report))
    for (const { file, error } of report.files) if (error !== undefined) io.err(`${file}: ${error}\n`)
    return statusOf(report)
  })
}

async function mustExist(path: string): Promise<void> {
  await access(path).catch((cause: unknown) => {
    throw new AppError(
      'NOT_FOUND',
      `${path} cannot be read: there is no such file or folder, or it may not be opened. Nothing was loaded.`,
      { path },
      { cause },
    )
  })
}

function statusOf({ files }: LoadReport): ExitStatus {
  if (files.some(({ error }) => error !== undefined)) return EXIT.failed
  return files.some(({ rejected }) => rejected > 0) ? EXIT.rejected : EXIT.done
}

function describe(report: LoadReport): string {
  const rows = report.files.map((file) => [
    file.file,
    file.table ?? '–',
    file.profile ?? '–',
    file.sha256?.slice(0, 12) ?? '–',
    file.read,
    file.loaded,
    file.duplicate,
    file.rejected,
  ])
  const notes = [
    ...report.files.flatMap(rejectLines),
    ...report.files.flatMap(({ warnings }) => warnings),
    ...report.skipped.map(({ file, reason }) => `${file}: skipped, ${reason}`),
  ]
  const head = ['file', 'table', 'profile', 'sha256', 'read', 'loaded', 'duplicate', 'rejected']
  return `${table(head, rows)}${notes.map((note) => `${note}\n`).join('')}Data version ${report.dataVersion}, ${report.seconds.toFixed(1)} s.\n`
}

/** `orders.csv, line 7, amount_fen "12.5": NOT_A_NUMBER: …`, the first few, and where the others stand. */
function rejectLines({ file, rejected, firstRejects = [], rejectsFile }: FileReport): string[] {
  const lines = firstRejects.map(
    ({ line, column, value, reason }) => `${file}, line ${line}${column === null ? '' : `, ${column}`}${value === null ? '' : ` "${value}"`}: ${reason}`,
  )
  if (rejected > lines.length) lines.push(`${file}: ${(rejected - lines.length).toLocaleString('en')} more rejected rows`)
  return rejectsFile === undefined ? lines : [...lines, `${file}: all rejected rows are in ${rejectsFile} of the case folder`]
}
