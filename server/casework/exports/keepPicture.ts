import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportResult } from '../../contract/exports.ts'
import { AppError } from '../../errors.ts'
import { appendAudit } from '../audit.ts'
import { sha256 } from '../auditEntry.ts'
import { CASE_FILES, type Case } from '../case.ts'
import { chinaTime } from './chinaTime.ts'
import { manifestHead } from './manifestOf.ts'
import { OutputFile } from './outputFile.ts'

interface Picture {
  readonly format: 'png' | 'svg'
  readonly view: string
  readonly nodes: number
  readonly relations: number
  readonly runId?: string | undefined
  /** Whether the browser that drew it was masked. */
  readonly mask: boolean
}

const MOST_BYTES = 64 * 1024 * 1024
const PNG = Buffer.from('89504e470d0a1a0a', 'hex')

/** Keeps a picture that a browser drew beside the other exports, with a manifest like theirs. All or nothing. Throws BAD_INPUT for what is no such picture, TOO_LARGE. */
export async function keepPicture(kase: Case, picture: Picture, content: AsyncIterable<Uint8Array>, user: string, now: Date): Promise<ExportResult> {
  const { format, view, nodes, relations, runId, mask } = picture
  const folder = join(kase.folder, CASE_FILES.exports)
  await mkdir(folder, { recursive: true })
  const provenance = { runId: runId ?? null, settings: {}, query: null, parameters: { view, nodes, relations } }
  const head = await manifestHead(kase, { what: 'picture', format, mask }, provenance, user, now)
  const out = await OutputFile.create(folder, `picture-${chinaTime(now).slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}`, format)
  try {
    let bytes = 0
    let beginning = Buffer.alloc(0)
    for await (const piece of content) {
      bytes += piece.byteLength
      if (bytes > MOST_BYTES) throw new AppError('TOO_LARGE', `The picture is larger than ${MOST_BYTES} bytes.`)
      if (beginning.length < 64) beginning = Buffer.concat([beginning, piece])
      await out.write(piece)
    }
    if (!begins(format, beginning)) throw new AppError('BAD_INPUT', `This is no ${format.toUpperCase()} picture.`)
    const manifest = { ...head, file: out.name, rows: nodes, ...(await out.finish()) }
    const text = `${JSON.stringify(manifest, null, 2)}\n`
    await out.keep(text)
    const details = {
      file: out.name,
      what: 'picture',
      format,
      masked: mask,
      runId: provenance.runId,
      rows: nodes,
      sha256: manifest.sha256,
      manifest_sha256: sha256(text),
    }
    await appendAudit(kase, { action: 'export', user, details }, now)
    return { name: out.name, manifest }
  } catch (error) {
    await out.discard()
    throw error
  }
}

function begins(format: 'png' | 'svg', beginning: Buffer): boolean {
  return format === 'png' ? beginning.subarray(0, PNG.length).equals(PNG) : /^\uFEFF?\s*(?:<\?xml|<svg)/.test(beginning.toString('utf8'))
}
