import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { CASE_FILES } from '../casework/case.ts'
import type { FileReport } from '../contract/sources.ts'
import { AppError } from '../errors.ts'
import { loadParquet, planParquet } from './loadParquet.ts'
import { loadText, STRETCH_BYTES } from './loadText.ts'
import { planText } from './planText.ts'
import { surveyText } from './read/textEncoding.ts'
import { recordSource, sameAsBefore, type FileLoad } from './recordSource.ts'

/**
 * Loads one file, whole or not at all: its rows, its rejects, its line in `source`. The same bytes read the same way change nothing.
 * Throws BAD_INPUT when it cannot be read as any table.
 */
export async function loadFile(load: FileLoad): Promise<FileReport> {
  const { evidence } = load
  await evidence.run('BEGIN TRANSACTION')
  try {
    const report = await ((await kindOf(load)) === 'parquet' ? readParquet(load) : readText(load))
    await evidence.run('COMMIT')
    return report
  } catch (error) {
    await evidence.run('ROLLBACK').catch(() => undefined)
    throw error
  }
}

async function readText(load: FileLoad): Promise<FileReport> {
  const { kase, evidence, found, original, options, task } = load
  const survey = await surveyText(original.path, task)
  const plan = await planText(found, original.path, survey.encoding, options)
  return (
    (await sameAsBefore(load, plan)) ??
    recordSource(load, plan, async (sourceId) => {
      const spill = join(kase.folder, CASE_FILES.spill)
      const stretch = options.stretchBytes ?? STRETCH_BYTES
      const text = await loadText(evidence, original.path, plan, survey, sourceId, spill, stretch, task, (bytes) =>
        load.onShare(bytes / Math.max(survey.bytes, 1)),
      )
      const warnings = []
      const { count, line, text: shown } = text.footers
      if (count > 0) warnings.push(`${found.file}: ${count} line(s) left out as footer or empty, the first at line ${line}: ${shown}`)
      if (text.cutOff) warnings.push(`${found.file} is damaged or cut off: what could be unpacked before the damage was read.`)
      return { ...text, encoding: survey.encoding, warnings }
    })
  )
}

async function readParquet(load: FileLoad): Promise<FileReport> {
  const { evidence, found, original, options, task } = load
  const plan = await planParquet(evidence, found, original.path, options)
  return (
    (await sameAsBefore(load, plan)) ??
    recordSource(load, plan, async (sourceId) => {
      const counts = await loadParquet(evidence, found, original.path, plan, sourceId, task, (rows) => load.onShare(rows / Math.max(plan.rows, 1)))
      return { ...counts, encoding: 'parquet', warnings: [] }
    })
  )
}

/** Told by the first bytes, whatever the name says. */
async function kindOf({ original, found }: FileLoad): Promise<'text' | 'parquet'> {
  const file = await open(original.path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    const magic = buffer.toString('latin1', 0, bytesRead)
    if (magic.startsWith('PK\u0003\u0004') || magic === '\u00d0\u00cf\u0011\u00e0') {
      throw new AppError('BAD_INPUT', `${found.file} is an Excel workbook or an archive, which is not read: save its sheet as CSV and load that.`, {
        file: found.file,
      })
    }
    return magic === 'PAR1' || found.path.toLowerCase().endsWith('.parquet') ? 'parquet' : 'text'
  } finally {
    await file.close()
  }
}
