import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../errors.ts'
import { CASE_FILES, type Case } from './case.ts'

/** Characters that some file system forbids, and what would leave the folder. */
// oxlint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001F\u007F/\\:*?"<>|]/g

/**
 * Streams a file into the case's uploads. Each gets a folder of its own, so that its name is kept and two of one name live side by side.
 * Returns the name to load it by. Throws DISK_FULL; what was cut off is removed.
 */
export async function uploadFile(
  kase: Case,
  name: string,
  content: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<{ upload: string; bytes: number }> {
  const own = randomBytes(6).toString('hex')
  const folder = join(kase.folder, CASE_FILES.uploads, own)
  const file = safeName(name)
  await mkdir(folder, { recursive: true })
  const size = { bytes: 0 }
  try {
    await pipeline(
      content,
      async function* (pieces: AsyncIterable<Uint8Array>) {
        for await (const piece of pieces) {
          size.bytes += piece.byteLength
          yield piece
        }
      },
      createWriteStream(join(folder, file), { flags: 'wx', mode: 0o600 }),
      { signal },
    )
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOSPC' || code === 'EDQUOT')
      throw new AppError('DISK_FULL', `The disk is full: ${name} could not be kept.`, { file: name }, { cause: error })
    if (signal.aborted || code === 'ECONNRESET') throw new AppError('CANCELLED', `The upload of ${name} was cut off.`, { file: name }, { cause: error })
    throw error
  }
  return { upload: `${own}/${file}`, bytes: size.bytes }
}

/** Where an upload stands. Throws BAD_REQUEST for what is no upload's name. */
export function uploadedPath(kase: Case, upload: string): string {
  const [own, file, ...more] = upload.split('/')
  if (!own || !/^[0-9a-f]{12}$/.test(own) || !file || file !== safeName(file) || more.length > 0) {
    throw new AppError('BAD_REQUEST', `${JSON.stringify(upload)} is no upload of this case.`)
  }
  return join(kase.folder, CASE_FILES.uploads, own, file)
}

/** Uploads are copies: once they were loaded, the case has the original under its hash. */
export async function forgetUploads(kase: Case, uploads: readonly string[]): Promise<void> {
  for (const upload of uploads) await rm(join(uploadedPath(kase, upload), '..'), { recursive: true, force: true })
}

function safeName(name: string): string {
  const plain = name
    .replaceAll(UNSAFE, '_')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
  return plain.slice(-200) || 'upload'
}
