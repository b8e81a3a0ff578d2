import type { Connection } from '../../connection.ts'
import { plainValue } from '../../values.ts'
import { whole } from '../groups.ts'
import { arrivalAfter, type Transfer } from './moneyRoutes.ts'

/** Money goes along these, from the one who pays to the one who gets it. */
const MONEY = 'PAID|PLACED_AT|VIA_QR|COLLECTS_FOR|WITHDREW|TRANSFERRED|PAID_STORE'
/** Steps without a time of their own: what was paid for an order is paid to its store, by its code. */
const PASSED_ON = "['PLACED_AT', 'VIA_QR', 'COLLECTS_FOR']"
const DAY = 24 * 3600 * 1000
const MOST_A_LEVEL = 50_000
const MOST = 200_000

export interface Reached {
  transfers: Transfer[]
  /** False: there were more transfers than can be looked through; a route over those is not found. */
  complete: boolean
}

/**
 * The transfers that money from one node can take, step by step, in the order of time. A transfer that failed moves nothing. Payments to a store as a sum stand for single ones only
 * where the graph holds no orders of the store. Goes on for two steps after the target was reached when more routes than the first are wanted.
 */
export async function transfersFrom(
  connection: Connection,
  { from, to, start, k, maxHops }: { from: number; to: number; start: number; k: number; maxHops: number },
): Promise<Reached> {
  const transfers = new Map<number, Transfer>()
  const arrivals = new Map([[from, start]])
  let frontier = [from]
  let last = maxHops
  let complete = true
  for (let level = 1; level <= last && frontier.length > 0; level++) {
    const found = await step(connection, frontier, arrivals)
    if (found.length > MOST_A_LEVEL) complete = false
    const reached = new Set<number>()
    for (const transfer of found.slice(0, MOST_A_LEVEL)) {
      transfers.set(transfer.id, transfer)
      const there = arrivalAfter(transfer, arrivals.get(transfer.from) ?? start)
      if (there === null || transfer.to === from) continue
      const before = arrivals.get(transfer.to)
      if (before !== undefined && before <= there) continue
      arrivals.set(transfer.to, there)
      if (transfer.to !== to) reached.add(transfer.to)
      else last = Math.min(last, k === 1 ? level : level + 2)
    }
    if (transfers.size > MOST) return { transfers: [...transfers.values()], complete: false }
    frontier = [...reached]
  }
  return { transfers: [...transfers.values()], complete }
}

/** Transfers out of these nodes that are not over before the money is there. */
async function step(connection: Connection, nodes: readonly number[], arrivals: ReadonlyMap<number, number>): Promise<Transfer[]> {
  const records = await connection.read(
    `UNWIND $nodes AS one MATCH (u) WHERE id(u) = one.id MATCH (u)-[r:${MONEY}]->(v)
     WHERE coalesce(r.success, true) AND (type(r) <> 'PAID_STORE' OR NOT EXISTS { (v)<-[:PLACED_AT]-() })
     WITH u, r, v, one, coalesce(r.at, r.firstAt).epochMillis AS first, coalesce(r.lastAt, r.at).epochMillis AS last, type(r) IN ${PASSED_ON} AS passedOn,
       any(column IN coalesce(r.dayOnly, []) WHERE column IN ['at', 'paid_at']) AS dayOnly
     WHERE passedOn OR (last IS NOT NULL AND (one.arrival IS NULL OR last + CASE WHEN dayOnly THEN ${DAY} ELSE 0 END > one.arrival - 1))
     RETURN id(u) AS u, id(r) AS r, id(v) AS v, passedOn, dayOnly, first, last LIMIT ${MOST_A_LEVEL + 1}`,
    {
      nodes: nodes.map((id) => {
        const arrival = arrivals.get(id) ?? -Infinity
        return { id: BigInt(id), arrival: Number.isFinite(arrival) ? BigInt(arrival) : null }
      }),
    },
  )
  return records.map((record) => {
    const passedOn = plainValue(record.get('passedOn'), () => null) === true
    const dayOnly = plainValue(record.get('dayOnly'), () => null) === true
    const ends = { id: whole(record.get('r')), from: whole(record.get('u')), to: whole(record.get('v')) }
    if (passedOn) return { ...ends, first: -Infinity, last: Infinity }
    const [first, last] = [whole(record.get('first')), whole(record.get('last'))]
    return { ...ends, first, last: dayOnly ? last + DAY - 1 : last }
  })
}
