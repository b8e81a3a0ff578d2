import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { CASE_FILES, type Case } from '../casework/case.ts'
import type { FileReport } from '../contract/sources.ts'
import { listRejects, rejectsCsv } from '../evidence/sources.ts'

const SHOWN = 5

/** Puts the rejected rows of a file, as it was loaded last, into the case's `rejects` folder; returns the first of them. */
export async function writeRejects(kase: Case, sha256: string): Promise<Pick<FileReport, 'firstRejects' | 'rejectsFile'>> {
  const sourceId = await kase.evidence.count('SELECT max(source_id) FROM source WHERE sha256 = $1', [sha256])
  const rejectsFile = join(CASE_FILES.rejects, `${sourceId}-${sha256.slice(0, 12)}.csv`)
  const path = join(kase.folder, rejectsFile)
  await pipeline(rejectsCsv(kase, sourceId), createWriteStream(`${path}.part`))
  await rename(`${path}.part`, path)
  return { firstRejects: (await listRejects(kase, sourceId, { offset: 0, limit: SHOWN })).rejects, rejectsFile }
}
