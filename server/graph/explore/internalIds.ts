import type { Connection } from '../connection.ts'
import { whole } from './groups.ts'
import { keysByLabel } from './keysByLabel.ts'

/** The internal ids of nodes given as `Label/key`; those that are not in the graph are passed over. */
export async function internalIds(connection: Connection, ids: readonly string[]): Promise<number[]> {
  const found = await connection.readEach(
    [...keysByLabel(ids)].map(([one, wanted]) => [`MATCH (x:${one}) WHERE x.key IN $wanted RETURN id(x) AS id`, { wanted }]),
  )
  return found.flat().map((record) => whole(record.get('id')))
}
