import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { CASE_FILES } from './case.ts'
import { chinaTime } from './exports/chinaTime.ts'

/** `case.json`. */
export const caseInfo = z.object({
  caseId: z.string(),
  name: z.string(),
  createdAt: z.string(),
  synthetic: z.boolean().default(false),
  /** Set while the sample case is being made, so that an interrupted first start is finished by the next. */
  preparing: z.boolean().optional(),
})
export type CaseInfo = z.infer<typeof caseInfo>

/** What is known of a case before it is opened; null when there is no such case. */
export async function readCaseInfo(folder: string): Promise<CaseInfo | null> {
  const path = join(folder, CASE_FILES.info)
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return null
  const parsed = caseInfo.safeParse(parseJson(text))
  if (!parsed.success) throw new AppError('BAD_INPUT', `${path} is not a case description: ${parsed.error.issues[0]?.message}.`)
  return parsed.data
}

/** Replaces `case.json` as a whole. */
export async function writeCaseInfo(folder: string, info: CaseInfo): Promise<void> {
  const path = join(folder, CASE_FILES.info)
  await mkdir(folder, { recursive: true })
  await writeFile(`${path}.new`, `${JSON.stringify(info, null, 2)}\n`)
  await rename(`${path}.new`, path)
}

/** Makes the folder of a new case. Throws CONFLICT when the case is there. */
export async function createCase(dataDir: string, fresh: { caseId: string; name?: string; synthetic?: boolean; preparing?: boolean }): Promise<CaseInfo> {
  const folder = join(dataDir, fresh.caseId)
  if (await readCaseInfo(folder)) throw new AppError('CONFLICT', `There is a case ${fresh.caseId} already.`, { caseId: fresh.caseId })
  const { caseId, name = fresh.caseId, synthetic = false, preparing } = fresh
  const info: CaseInfo = { caseId, name, createdAt: chinaTime(new Date()), synthetic, ...(preparing ? { preparing } : {}) }
  await writeCaseInfo(folder, info)
  return info
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
