import { z } from 'zod'
import type { Label } from '../../contract/common.ts'
import type { Expansion } from '../../contract/graph.ts'
import { AppError } from '../../errors.ts'
import type { Connection } from '../connection.ts'
import { patterns } from '../model/patterns.ts'
import { plainValue } from '../values.ts'

export type Group = Expansion['groups'][number]

/**
 * What a node could be expanded by, and how many relations each way is: from the degree that Neo4j keeps per type, so that a hub
 * answers at once. Only where one type leads to several labels are the relations themselves counted.
 */
export async function neighbourGroups(connection: Connection, label: Label, key: string): Promise<Group[]> {
  const ways = await waysFrom(label)
  const counts = ways.map(({ type, direction }, i) => `COUNT { (n)${arrow(type, direction)}() } AS c${i}`)
  const [record] = await connection.read(`MATCH (n:${label} {key: $key}) RETURN ${['true AS found', ...counts].join(', ')}`, { key })
  if (!record) throw new AppError('NOT_FOUND', `The graph has no ${label} ${key}.`, { label, key })
  const degree = (i: number): number => whole(record.get(`c${i}`))
  const groups: Group[] = []
  for (const [i, { type, direction, labels }] of ways.entries()) {
    const [only, ...others] = labels
    if (degree(i) === 0 || !only) continue
    if (others.length === 0) groups.push({ type, direction, label: only, count: degree(i) })
    else groups.push(...(await byLabel(connection, label, key, type, direction, labels)))
  }
  return groups.toSorted((a, b) => b.count - a.count || a.type.localeCompare(b.type) || a.label.localeCompare(b.label))
}

interface Way {
  type: string
  direction: 'out' | 'in'
  labels: Label[]
}

async function waysFrom(label: Label): Promise<Way[]> {
  const ways = new Map<string, Way>()
  const add = (type: string, direction: Way['direction'], other: Label): void => {
    const way = ways.get(`${type} ${direction}`) ?? { type, direction, labels: [] }
    ways.set(`${type} ${direction}`, { ...way, labels: [...way.labels, other] })
  }
  for (const { type, from, to } of await patterns()) {
    if (from === label) add(type, 'out', to)
    if (to === label) add(type, 'in', from)
  }
  return [...ways.values()]
}

async function byLabel(
  connection: Connection,
  label: Label,
  key: string,
  type: string,
  direction: Way['direction'],
  labels: readonly Label[],
): Promise<Group[]> {
  const counts = labels.map((other) => `COUNT { (n)${arrow(type, direction)}(:${other}) } AS ${other}`)
  const [record] = await connection.read(`MATCH (n:${label} {key: $key}) RETURN ${counts.join(', ')}`, { key })
  return labels.map((other) => ({ type, direction, label: other, count: record ? whole(record.get(other)) : 0 })).filter(({ count }) => count > 0)
}

function arrow(type: string, direction: 'out' | 'in'): string {
  return direction === 'out' ? `-[:${type}]->` : `<-[:${type}]-`
}

export function whole(value: unknown): number {
  return z.number().parse(plainValue(value, () => null))
}
