import { groupBy } from '../../../server/analysis/groupBy.ts'
import type { LayoutInput } from './layoutInput.ts'

const SWEEPS = 6

/** Node ids ordered so that what is tied stands near (barycentre sweeps over one common line). Ties are broken by id. */
export function orderByNeighbours({ nodes, links }: LayoutInput): string[] {
  const neighbours = new Map<string, string[]>(nodes.map((node) => [node.id, []]))
  for (const { from, to } of links) {
    neighbours.get(from)?.push(to)
    neighbours.get(to)?.push(from)
  }
  const byLabel = groupBy(nodes, ({ label }) => label)
  let place = new Map<string, number>()
  const settle = (score: (id: string) => number) => {
    const scores = new Map(nodes.map((node) => [node.id, score(node.id)]))
    const next = new Map<string, number>()
    for (const alike of byLabel.values()) {
      const sorted = alike.map(({ id }) => id).toSorted((a, b) => (scores.get(a) ?? 0) - (scores.get(b) ?? 0) || (a < b ? -1 : 1))
      for (const [index, id] of sorted.entries()) next.set(id, (index + 0.5) / sorted.length)
    }
    place = next
  }
  settle((id) => -(neighbours.get(id)?.length ?? 0))
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    settle((id) => {
      const around = neighbours.get(id) ?? []
      if (around.length === 0) return place.get(id) ?? 0
      return around.reduce((sum, other) => sum + (place.get(other) ?? 0), 0) / around.length
    })
  }
  return nodes.map((node) => node.id).toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0) || (a < b ? -1 : 1))
}
