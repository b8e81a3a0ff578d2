import { type Label, nodeId, type Subgraph } from '../../../server/contract/common.ts'

const KINDS: readonly Label[] = ['Store', 'Account', 'Waybill', 'Order', 'QrCode']
const CHARACTERS = '合成晨禾家居旗舰优品百货服饰数码生活鞋帽箱包东南北城'
const DAY = 86_400_000
const START = Date.parse('2020-03-01T00:00:00+08:00')
/** Nodes of one neighbourhood: relations stay in it, as they do in a case. */
const NEIGHBOURHOOD = 60

/** A graph of a size, the same every time: nodes with properties and relations with money and times, as a case has them. */
export function largeGraph(nodes: number, relations: number): Subgraph {
  let state = 20_200_301
  const below = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % most
  }
  const made = Array.from({ length: nodes }, (_, index) => {
    const label = KINDS[index % KINDS.length] ?? 'Store'
    const key = `p:${index}`
    return { id: nodeId(label, key), label, key, name: nameOf(below), degree: 5, properties: { score: below(1000) / 10, openedAt: timeAt(below(400)) } }
  })
  const idAt = (index: number) => made[index % nodes]?.id ?? ''
  return {
    nodes: made,
    relations: Array.from({ length: relations }, (_, index) => {
      const from = below(nodes)
      const first = from - (from % NEIGHBOURHOOD)
      const to = first + below(NEIGHBOURHOOD)
      return {
        id: `r${index}`,
        type: index % 3 === 0 ? 'WITHDREW' : 'PAID',
        from: idAt(from),
        to: idAt(to),
        properties: { amountFen: 100 * below(100_000), at: timeAt(below(120)) },
      }
    }),
  }
}

function nameOf(below: (most: number) => number): string {
  return Array.from({ length: 3 + below(4) }, () => CHARACTERS[below(CHARACTERS.length)]).join('')
}

function timeAt(day: number): string {
  return `${new Date(START + day * DAY).toISOString().slice(0, 19)}+08:00`
}
