import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { exportResult, startExport, type ExportRequest, type Manifest } from '../contract/exports.ts'
import { AppError } from '../errors.ts'
import type { Caller } from './caller.ts'
import { finishJob } from './finishJob.ts'
import type { Io } from './io.ts'

export interface WrittenExport {
  file: string
  manifest: Manifest
}

/** Makes an export in the case and copies it to `out`, with `<out>.manifest.json` beside it; both or neither. */
export async function writeExport(caller: Caller, io: Io, caseId: string, request: ExportRequest, out: string): Promise<WrittenExport> {
  const file = resolve(out)
  await mustBeFolder(dirname(file))
  const { name, manifest } = exportResult.parse(await finishJob(caller, await caller.call(startExport, { params: { caseId }, body: request }), io))
  // The manifest names the file that it lies beside, which is called otherwise here than in the case.
  const own: Manifest = { ...manifest, file: basename(file) }
  const draft = `${file}.${randomUUID()}`
  try {
    await pipeline(await caller.download(caseId, name), createWriteStream(draft, { flags: 'wx' }))
    await writeFile(`${file}.manifest.json`, `${JSON.stringify(own, null, 2)}\n`)
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new AppError('DISK_FULL', `The disk is full: ${file} was not written.`, { path: file }, { cause: error })
    if (code === 'EACCES' || code === 'EISDIR' || code === 'EROFS')
      throw new AppError('BAD_INPUT', `${file} cannot be written.`, { path: file }, { cause: error })
    throw error
  }
  return { file, manifest: own }
}

/** Makes an export in the case and prints it. */
export async function printExport(caller: Caller, io: Io, caseId: string, request: ExportRequest): Promise<void> {
  const { name } = exportResult.parse(await finishJob(caller, await caller.call(startExport, { params: { caseId }, body: request }), io))
  const decoder = new TextDecoder()
  for await (const piece of await caller.download(caseId, name)) io.out(typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true }))
}

export function describeExport({ file, manifest }: WrittenExport): string {
  return `Wrote ${file}: ${manifest.rows} rows, ${manifest.bytes} bytes, SHA-256 ${manifest.sha256}; its manifest is beside it.\n`
}

async function mustBeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory()) throw new AppError('NOT_FOUND', `There is no folder ${folder} to write to.`, { path: folder })
}
