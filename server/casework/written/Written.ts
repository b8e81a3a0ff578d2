import { z } from 'zod'
import { insertRows } from '../../evidence/insertRows.ts'
import { AppError } from '../../errors.ts'
import { appendAudit } from '../audit.ts'
import type { Case } from '../case.ts'
import { currentUser } from '../currentUser.ts'
import { chinaTime } from '../exports/chinaTime.ts'
import { parsedJson } from '../parsedJson.ts'

/** One thing that somebody wrote, as it stands. */
export interface Entry<T> {
  readonly id: string
  readonly version: number
  readonly at: string
  readonly by: string
  readonly action: string
  /** Taken off; can be brought back. */
  readonly gone: boolean
  readonly body: T
  readonly createdAt: string
  readonly createdBy: string
}

/** What an entry becomes. */
export interface Change<T> {
  readonly id: string
  readonly action: string
  readonly body: T
  readonly gone?: boolean
  /** The version that was looked at; another one in between is a CONFLICT. */
  readonly seen?: number
}

const COLUMNS = {
  kind: 'VARCHAR',
  id: 'VARCHAR',
  version: 'INTEGER',
  at: 'TIMESTAMP',
  user_name: 'VARCHAR',
  action: 'VARCHAR',
  gone: 'BOOLEAN',
  body: 'VARCHAR',
}

/** Everything of one kind that people wrote in a case. Every change is a version of its own with name and time, and stands in the audit log. */
export class Written<T> {
  private readonly kase: Case
  private readonly kind: string
  private readonly row: z.ZodType<Entry<T>>

  constructor(kase: Case, kind: string, schema: z.ZodType<T>) {
    this.kase = kase
    this.kind = kind
    this.row = z.object({
      id: z.string(),
      version: z.number(),
      at: z.string(),
      by: z.string(),
      action: z.string(),
      gone: z.boolean(),
      body: parsedJson(schema),
      createdAt: z.string(),
      createdBy: z.string(),
    })
  }

  /** Every entry as it stands, the newest first; those taken off are among them. */
  async all(): Promise<Entry<T>[]> {
    return this.kase.casework.all(`${VERSIONS} QUALIFY row_number() OVER (PARTITION BY id ORDER BY version DESC) = 1 ORDER BY "at" DESC, id`, this.row, [
      this.kind,
    ])
  }

  /** One entry as it stands. Throws NOT_FOUND. */
  async one(id: string): Promise<Entry<T>> {
    const last = (await this.history(id))[0]
    if (!last) throw new AppError('NOT_FOUND', `This case has no ${this.kind} ${id}.`, { id })
    return last
  }

  /** Every version of an entry, the newest first. */
  async history(id: string): Promise<Entry<T>[]> {
    return this.kase.casework.all(`${VERSIONS} AND id = $2 ORDER BY version DESC`, this.row, [this.kind, id])
  }

  /** Appends a version to each entry, in the name of the person who asks. `details` go into the audit log beside what changed. */
  async write(changes: readonly Change<T>[], now: Date, details: Readonly<Record<string, unknown>> = {}): Promise<Entry<T>[]> {
    if (changes.length === 0) return []
    const ids = changes.map(({ id }) => id)
    const before = await this.kase.casework.all(
      `SELECT id, max(version) AS version, arg_max(user_name, version) AS by FROM written WHERE kind = $1 AND id IN (SELECT unnest(from_json($2, '["VARCHAR"]'))) GROUP BY id`,
      z.object({ id: z.string(), version: z.number(), by: z.string() }),
      [this.kind, JSON.stringify(ids)],
    )
    const known = new Map(before.map((one) => [one.id, one]))
    for (const { id, seen } of changes) {
      const last = known.get(id)
      if (seen !== undefined && last && last.version !== seen)
        throw new AppError('CONFLICT', `${last.by} has changed this ${this.kind} meanwhile: look at it again before you change it.`, { id, by: last.by })
    }
    const user = currentUser().name
    const rows = changes.map(({ id, action, body, gone = false }) => {
      const version = (known.get(id)?.version ?? 0) + 1
      return { kind: this.kind, id, version, at: chinaTime(now).slice(0, 19), user_name: user, action, gone, body: JSON.stringify(body) }
    })
    await insertRows(this.kase.casework, 'written', COLUMNS, rows).catch((error: unknown) => {
      if (error instanceof Error && /duplicate key|constraint/i.test(error.message))
        throw new AppError('CONFLICT', `Somebody else changed this ${this.kind} at the same moment: look at it again.`, {}, { cause: error })
      throw error
    })
    for (const action of new Set(changes.map((change) => change.action))) {
      const named = changes.filter((change) => change.action === action).map(({ id }) => id)
      await appendAudit(this.kase, { action: this.kind, user, details: { did: action, ids: named, ...details } }, now)
    }
    return this.kase.casework.all(
      `${VERSIONS} AND id IN (SELECT unnest(from_json($2, '["VARCHAR"]'))) QUALIFY row_number() OVER (PARTITION BY id ORDER BY version DESC) = 1 ORDER BY id`,
      this.row,
      [this.kind, JSON.stringify(ids)],
    )
  }

  /** Takes the last change of each entry back: what was before it stands again; what was only made is taken off. */
  async undo(ids: readonly string[], now: Date): Promise<Entry<T>[]> {
    const changes: Change<T>[] = []
    for (const id of new Set(ids)) {
      const [last, former] = await this.history(id)
      if (!last) throw new AppError('NOT_FOUND', `This case has no ${this.kind} ${id}.`, { id })
      const back = former ?? { ...last, gone: !last.gone }
      changes.push({ id, action: 'undone', body: back.body, gone: back.gone, seen: last.version })
    }
    return this.write(changes, now)
  }
}

/** Versions of one kind, each with who made the entry first. */
const VERSIONS = `SELECT id, version, "at", user_name AS by, action, gone, body,
  first_value("at") OVER (PARTITION BY id ORDER BY version) AS "createdAt", first_value(user_name) OVER (PARTITION BY id ORDER BY version) AS "createdBy"
FROM written WHERE kind = $1`
