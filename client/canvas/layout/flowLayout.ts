import type { Label } from '../../../server/contract/common.ts'
import { NODE_BOX } from '../scene/nodeSize.ts'
import type { Point } from '../scene/sceneState.ts'
import { type LayoutInput } from './layoutInput.ts'
import { orderByNeighbours } from './orderByNeighbours.ts'

/** Money runs left to right; what identifies the stores stands above them, what they were sent through below. */
const COLUMNS: readonly (readonly Label[])[] = [['GamblingSite'], ['QrCode'], ['Order'], ['Store', 'Ring'], ['Account', 'Asset'], ['Person', 'Org', 'Case']]
const MIDDLE = 3
const ABOVE: readonly (readonly Label[])[] = [['Identifier']]
const BELOW: readonly (readonly Label[])[] = [['Waybill'], ['Outlet'], ['SiteAccount'], ['VendorSite']]

const ROW = NODE_BOX.height + 10
const COLUMN = NODE_BOX.width + 44
const BAND_GAP = 130
const TALLEST = 9

export function flowLayout(input: LayoutInput): Map<string, Point> {
  const order = orderByNeighbours(input)
  const of = (labels: readonly Label[]) => order.filter((id) => labels.some((label) => label === labelOf.get(id)))
  const labelOf = new Map(input.nodes.map((node) => [node.id, node.label]))
  const places = new Map<string, Point>()

  const columns = COLUMNS.map((labels) => of(labels))
  const grids = columns.map((ids, index) => gridOf(ids.length, index === MIDDLE))
  let x = 0
  let half = 0
  for (const [index, ids] of columns.entries()) {
    const grid = grids[index]
    if (!grid || ids.length === 0) continue
    for (const [place, id] of ids.entries()) {
      const { column, row } = grid.at(place)
      const rows = grid.rowsIn(column)
      // Every other column of stores stands half a row lower, so that a line between two of a row does not run through the third.
      const stagger = grid.columns > 1 ? (column % 2 === 0 ? ROW / 4 : -ROW / 4) : 0
      places.set(id, { x: x + column * COLUMN, y: ((rows - 1) / 2 - row) * ROW + stagger })
      half = Math.max(half, (rows / 2) * ROW)
    }
    x += (grid.columns - 1) * COLUMN + COLUMN + 60
  }
  const width = Math.max(0, x - COLUMN - 60)

  let y = half + BAND_GAP
  for (const labels of ABOVE) y = band(of(labels), width, y, 1, places)
  y = -half - BAND_GAP
  for (const labels of BELOW) y = band(of(labels), width, y, -1, places)
  return places
}

interface Grid {
  readonly columns: number
  at: (index: number) => { column: number; row: number }
  rowsIn: (column: number) => number
}

/** Nodes go down the rows, alternating between the columns, so that neighbours in the order stay neighbours on the canvas. */
function gridOf(count: number, wide: boolean): Grid {
  const columns = wide
    ? Math.max(1, Math.min(count, Math.ceil(Math.sqrt(count / 1.7))))
    : Math.max(1, Math.ceil(count / TALLEST / Math.max(1, Math.sqrt(count / 60))))
  return {
    columns,
    at: (index) => ({ column: index % columns, row: Math.floor(index / columns) }),
    rowsIn: (column) => Math.floor(count / columns) + (column < count % columns ? 1 : 0),
  }
}

/** Rows across the whole width, away from the stores; returns where the next band may begin. */
function band(ids: readonly string[], width: number, from: number, away: 1 | -1, places: Map<string, Point>): number {
  if (ids.length === 0) return from
  const step = NODE_BOX.width + 28
  const perRow = Math.max(4, Math.floor(width / step) + 1)
  const rows = Math.ceil(ids.length / perRow)
  for (let row = 0; row < rows; row++) {
    const inRow = ids.slice(row * perRow, (row + 1) * perRow)
    const spread = Math.max(step, Math.min(width / Math.max(1, inRow.length), step * 2.2))
    for (const [index, id] of inRow.entries()) {
      places.set(id, { x: width / 2 + (index - (inRow.length - 1) / 2) * spread, y: from + away * row * ROW })
    }
  }
  return from + away * (rows * ROW + 20)
}
