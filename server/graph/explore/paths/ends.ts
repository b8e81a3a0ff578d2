import type { Label } from '../../../contract/common.ts'
import { AppError } from '../../../errors.ts'
import type { Connection } from '../../connection.ts'
import { plainValue } from '../../values.ts'
import { whole } from '../groups.ts'

export interface End {
  label: Label
  key: string
}

export interface Ends {
  /** Internal ids. */
  from: number
  to: number
  /** When an order was paid, in milliseconds: its money does not leave before. Null for other nodes. */
  paidAt: number | null
}

/** Where a path begins and ends. Throws NOT_FOUND naming the end that the graph lacks. */
export async function ends(connection: Connection, from: End, to: End): Promise<Ends> {
  const found = await connection.readEach(
    [from, to].map(({ label, key }) => [`MATCH (x:${label} {key: $key}) RETURN id(x) AS id, x.paidAt.epochMillis AS paidAt`, { key }] as const),
  )
  const [a, b] = found.map((records, i) => {
    const [record] = records
    const { label, key } = i === 0 ? from : to
    if (!record) throw new AppError('NOT_FOUND', `The graph has no ${label} ${key}.`, { label, key })
    return record
  })
  const paidAt = plainValue(a?.get('paidAt'), () => null)
  return { from: whole(a?.get('id')), to: whole(b?.get('id')), paidAt: typeof paidAt === 'number' ? paidAt : null }
}
