import type { ExportResult } from '../../contract/exports.ts'
import { AppError } from '../../errors.ts'
import type { Case } from '../case.ts'
import { keepExport } from './keepExport.ts'
import { manifestHead } from './manifestOf.ts'

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
  const provenance = { runId: runId ?? null, settings: {}, query: null, parameters: { view, nodes, relations } }
  const head = await manifestHead(kase, { what: 'picture', format, mask }, provenance, user, now)
  return keepExport(kase, 'picture', head, { user, now }, async (out) => {
    let bytes = 0
    let beginning = Buffer.alloc(0)
    for await (const piece of content) {
      bytes += piece.byteLength
      if (bytes > MOST_BYTES) throw new AppError('TOO_LARGE', `The picture is larger than ${MOST_BYTES} bytes.`)
      if (beginning.length < 64) beginning = Buffer.concat([beginning, piece])
      await out.write(piece)
    }
    if (!begins(format, beginning)) throw new AppError('BAD_INPUT', `This is no ${format.toUpperCase()} picture.`)
    return nodes
  })
}

function begins(format: 'png' | 'svg', beginning: Buffer): boolean {
  return format === 'png' ? beginning.subarray(0, PNG.length).equals(PNG) : /^\uFEFF?\s*(?:<\?xml|<svg)/.test(beginning.toString('utf8'))
}
