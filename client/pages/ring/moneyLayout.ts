import { MONEY_COLUMNS, type MoneyColumn, type MoneyLink, type MoneyNode } from '../../../server/contract/money.ts'

export interface PlacedNode {
  readonly node: MoneyNode
  readonly x: number
  readonly y: number
  readonly height: number
}
export interface Ribbon {
  readonly link: MoneyLink
  readonly path: string
}
export interface MoneyPicture {
  readonly columns: readonly { readonly column: MoneyColumn; readonly x: number }[]
  readonly nodes: readonly PlacedNode[]
  readonly ribbons: readonly Ribbon[]
  readonly height: number
}

export const BAR = 12
const GAP = 16
/** Room for the names right of the last column. */
const NAMES = 132
const LEAST = 2

/** Columns from left to right, bars as tall as the money that went through them, ribbons in the order of the bars at either end. */
export function moneyLayout(nodes: readonly MoneyNode[], links: readonly MoneyLink[], width: number, wanted: number): MoneyPicture {
  const present = MONEY_COLUMNS.filter((column) => nodes.some((node) => node.column === column))
  const groups = present.map((column) => nodes.filter((node) => node.column === column))
  const step = present.length > 1 ? Math.max(120, (width - NAMES - BAR) / (present.length - 1)) : 0
  const most = Math.max(1, ...groups.map((group) => group.reduce((sum, node) => sum + sizeOf(node), 0)))
  const crowd = Math.max(1, ...groups.map((group) => group.length))
  const room = Math.max(160, wanted - (crowd - 1) * GAP)
  const tall = (fen: number): number => (fen / most) * room
  const placed = new Map<string, PlacedNode>()
  for (const [place, group] of groups.entries()) {
    let y = 0
    for (const node of group) {
      const height = Math.max(LEAST, tall(sizeOf(node)))
      placed.set(node.id, { node, x: place * step, y, height })
      y += height + GAP
    }
  }
  const yOf = (id: string): number => placed.get(id)?.y ?? 0
  const used = new Map<string, number>()
  const starts = new Map<MoneyLink, number>()
  for (const link of links.toSorted((a, b) => yOf(a.from) - yOf(b.from) || yOf(a.to) - yOf(b.to)))
    starts.set(link, take(used, `${link.from} out`, tall(link.fen)))
  const ribbons = links
    .toSorted((a, b) => yOf(a.to) - yOf(b.to) || yOf(a.from) - yOf(b.from))
    .flatMap((link): Ribbon[] => {
      const from = placed.get(link.from)
      const to = placed.get(link.to)
      if (!from || !to) return []
      const end = take(used, `${link.to} in`, tall(link.fen))
      return [{ link, path: ribbon(from.x + BAR, from.y + (starts.get(link) ?? 0), to.x, to.y + end, Math.max(0.6, tall(link.fen))) }]
    })
  const height = Math.max(0, ...[...placed.values()].map((one) => one.y + one.height))
  return { columns: present.map((column, place) => ({ column, x: place * step })), nodes: [...placed.values()], ribbons, height }
}

export function sizeOf({ inFen, outFen }: MoneyNode): number {
  return Math.max(inFen, outFen)
}

function take(used: Map<string, number>, side: string, thick: number): number {
  const before = used.get(side) ?? 0
  used.set(side, before + thick)
  return before
}

function ribbon(x0: number, y0: number, x1: number, y1: number, thick: number): string {
  const middle = (x0 + x1) / 2
  const [a, b, c, d] = [y0, y1, y1 + thick, y0 + thick].map((y) => y.toFixed(1))
  return `M${x0} ${a}C${middle} ${a} ${middle} ${b} ${x1} ${b}V${c}C${middle} ${c} ${middle} ${d} ${x0} ${d}Z`
}
