import { isInt, type Integer } from 'neo4j-driver'
import { z } from 'zod'
import type { Label } from '../../contract/common.ts'
import type { Connection } from '../connection.ts'

/** How members are tied: each step leads from a store to one kind of thing. `first` comes before the others of its kind. */
const TIES: readonly { pattern: string; to: Label; first?: string; shared?: true }[] = [
  { pattern: '-[:WITHDREW]->', to: 'Account' },
  { pattern: '-[:HAS]->', to: 'Identifier', shared: true },
  { pattern: '-[:USED_SITE]->', to: 'VendorSite' },
  { pattern: '-[:USED_ACCOUNT]->', to: 'SiteAccount' },
  { pattern: '<-[:COLLECTS_FOR]-', to: 'QrCode', first: 'EXISTS { (x)<-[:ISSUED]-() } DESC, coalesce(x.sumFen, 0) DESC,' },
  { pattern: '<-[:COLLECTS_FOR]-()<-[:ISSUED]-', to: 'GamblingSite' },
  { pattern: '<-[:CONTROLS]-', to: 'Person' },
  { pattern: '-[:WITHDREW]->()<-[:OWNS|CONTROLS]-', to: 'Person' },
]

const integer = z.custom<Integer>((value) => isInt(value)).transform((value) => value.toNumber())
/** One list in one record: a record for each of thousands would take longer than the counting. */
const tieRows = z.array(z.tuple([integer, integer, integer]))

/** Something that stores of a ring lead to, by its internal id. */
export interface Tie {
  id: number
  label: Label
  /** How many of the stores lead to it. */
  stores: number
  /** One of those stores. */
  store: number
}

/** What ties these stores: what most stores share first, then as the kinds and their orders say. Identifiers of one store tie nothing. */
export async function ringTies(connection: Connection, stores: readonly string[]): Promise<Tie[]> {
  const found = await Promise.all(
    TIES.map(async ({ pattern, to, first = '', shared }) => {
      const records = await connection.read(
        `MATCH (s:Store) WHERE s.key IN $stores MATCH (s)${pattern}(x:${to})
         WITH x, count(DISTINCT s) AS stores, min(id(s)) AS store ${shared ? 'WHERE stores > 1' : ''} ORDER BY stores DESC, ${first} x.key
         RETURN collect([id(x), stores, store]) AS ties`,
        { stores: [...stores] },
      )
      return tieRows.parse(records[0]?.get('ties')).map(([id, count, store]) => ({ id, label: to, stores: count, store }))
    }),
  )
  const ties = new Map<number, Tie>()
  for (const tie of found.flat()) {
    const known = ties.get(tie.id)
    if (!known || known.stores < tie.stores) ties.set(tie.id, tie)
  }
  return [...ties.values()].toSorted((a, b) => b.stores - a.stores)
}
