import { label } from '../../contract/common.ts'
import type { Connection } from '../connection.ts'
import { whole } from './groups.ts'

/** The internal ids of nodes given as `Label/key`; those that are not in the graph are passed over. */
export async function internalIds(connection: Connection, ids: readonly string[]): Promise<number[]> {
  const keys = new Map<string, string[]>()
  for (const id of ids) {
    const slash = id.indexOf('/')
    const parsed = label.safeParse(id.slice(0, slash))
    if (!parsed.success) continue
    const wanted = keys.get(parsed.data) ?? []
    wanted.push(id.slice(slash + 1))
    keys.set(parsed.data, wanted)
  }
  const found = await connection.readEach([...keys].map(([one, wanted]) => [`MATCH (x:${one}) WHERE x.key IN $wanted RETURN id(x) AS id`, { wanted }]))
  return found.flat().map((record) => whole(record.get('id')))
}
