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

const ROW = NODE_BOX.height + 4
const COLUMN = NODE_BOX.width + 8
const COLUMN_GAP = 70
const BAND_GAP = 118
const TALLEST = 9
/** Width to height of a canvas between its panels; what is narrower is drawn apart. */
const ASPECT = 1.6

export function flowLayout(input: LayoutInput): Map<string, Point> {
  const order = orderByNeighbours(input)
  const of = (labels: readonly Label[]) => order.filter((id) => labels.some((label) => label === labelOf.get(id)))
  const labelOf = new Map(input.nodes.map((node) => [node.id, node.label]))
  const places = new Map<string, Point>()

  const columns = COLUMNS.map((labels) => of(labels))
  const grids = columns.map((ids, index) => gridOf(ids.length, index === MIDDLE))
  const used = grids.filter((grid) => grid.columns > 0)
  const half = Math.max(0, ...used.map((grid) => (grid.rowsIn(0) / 2) * ROW))
  const bands = [...ABOVE, ...BELOW].filter((labels) => of(labels).length > 0).length
  const natural = used.reduce((sum, grid) => sum + (grid.columns - 1) * COLUMN, 0) + Math.max(0, used.length - 1) * (COLUMN + COLUMN_GAP)
  const middle = grids[MIDDLE]?.columns ?? 0
  // The room that is left goes between the columns of stores and between the kinds; codes stay close.
  const gaps = Math.max(1, used.length - 1 + Math.max(0, middle - 1))
  const more = Math.max(0, Math.min(150, (ASPECT * (2 * half + bands * BAND_GAP) - natural) / gaps))
  let x = 0
  for (const [index, ids] of columns.entries()) {
    const grid = grids[index]
    if (!grid || ids.length === 0) continue
    const step = index === MIDDLE ? COLUMN + more : COLUMN
    // Few rows use the height that the longest column takes anyway.
    const pitch = Math.min(2.2 * ROW, Math.max(ROW, (2 * half - ROW / 2) / grid.rowsIn(0)))
    for (const [place, id] of ids.entries()) {
      const { column, row } = grid.at(place)
      const rows = grid.rowsIn(column)
      // Every other column stands half a row lower, so that a line between two of a row does not run through the third.
      const stagger = grid.columns > 1 ? (column % 2 === 0 ? pitch / 4 : -pitch / 4) : 0
      places.set(id, { x: x + column * step, y: ((rows - 1) / 2 - row) * pitch + stagger })
    }
    x += (grid.columns - 1) * step + COLUMN + COLUMN_GAP + more
  }
  const width = Math.max(0, x - COLUMN - COLUMN_GAP - more)

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
    ? Math.min(count, Math.ceil(Math.sqrt(count / 1.4)))
    : count === 0
      ? 0
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
  const step = NODE_BOX.width + 12
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
