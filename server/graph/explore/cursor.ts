import { z } from 'zod'
import { AppError } from '../../errors.ts'

/** Where a page of neighbours ended: the sort value, then the neighbour's and the relation's internal ids, which break every tie. */
const cursor = z.object({ order: z.string(), value: z.union([z.number(), z.string()]), node: z.number(), relation: z.number() })
export type Cursor = z.infer<typeof cursor>

export function writeCursor(at: Cursor): string {
  return Buffer.from(JSON.stringify(at)).toString('base64url')
}

/** Throws BAD_REQUEST for a cursor of another order, or one that is not ours. */
export function readCursor(text: string, order: string): Cursor {
  const parsed = z
    .string()
    .transform((json, context) => {
      try {
        return cursor.parse(JSON.parse(json))
      } catch {
        context.addIssue({ code: 'custom', message: 'not a cursor' })
        return z.NEVER
      }
    })
    .safeParse(Buffer.from(text, 'base64url').toString('utf8'))
  if (!parsed.success || parsed.data.order !== order) throw new AppError('BAD_REQUEST', 'The cursor does not belong to this list; start from its first page.')
  return parsed.data
}
