import { join } from 'node:path'
import { z } from 'zod'
import { Database } from '../../server/evidence/database.ts'
import { AppError } from '../../server/errors.ts'
import { grouped } from './grouped.ts'

export interface TrueRing {
  readonly id: string
  /** `code_merchant`, `brushing` (a studio) or `no_ship`. */
  readonly hypothesis: string
  readonly stratum: string
  readonly stores: readonly string[]
}

/** What is true of a case. `classOf`: what a store really is, by key; `rings` with their stores only. */
export interface Truth {
  readonly rings: readonly TrueRing[]
  readonly classOf: ReadonlyMap<string, string>
}

const ringRow = z.object({ ringId: z.string(), hypothesis: z.string(), stratum: z.string().nullable() })
const memberRow = z.object({ ringId: z.string(), key: z.string() })
const storeRow = z.object({ key: z.string(), pattern: z.string() })
const confuserRow = z.object({ class: z.string(), key: z.string() })

/** Reads the truth files of a synthetic case. Throws BAD_INPUT when one is not there or is not what it should be. */
export async function readTruth(folder: string): Promise<Truth> {
  const memory = await Database.open(':memory:', { threads: 1 })
  const read = async <T>(name: string, schema: z.ZodType<T>, columns: string, where = ''): Promise<T[]> => {
    const file = join(folder, `${name}.csv`)
    try {
      return await memory.all(`SELECT ${columns} FROM read_csv($1, all_varchar = true, header = true) ${where}`, schema, [file])
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
      throw new AppError('BAD_INPUT', `${file} cannot be read as the truth of a case: ${reason}`, { file }, { cause: error })
    }
  }
  try {
    const rings = await read('rings', ringRow, '"ringId", hypothesis, stratum', 'ORDER BY "ringId"')
    const members = await read('members', memberRow, 'DISTINCT "ringId", key', `WHERE label = 'Store' ORDER BY "ringId", key`)
    const stores = await read('stores', storeRow, 'key, pattern', 'ORDER BY key')
    const confusers = await read('confusers', confuserRow, 'class, key', `WHERE label = 'Store' ORDER BY class, key`)
    const storesOf = grouped(members, ({ ringId }) => ringId)
    const classOf = new Map(stores.map(({ key, pattern }) => [key, pattern]))
    for (const { class: name, key } of confusers) if (classOf.get(key) === 'honest') classOf.set(key, name)
    return {
      rings: rings.map(({ ringId, hypothesis, stratum }) => ({
        id: ringId,
        hypothesis,
        stratum: stratum ?? '',
        stores: (storesOf.get(ringId) ?? []).map(({ key }) => key),
      })),
      classOf,
    }
  } finally {
    memory.closeFile()
  }
}
