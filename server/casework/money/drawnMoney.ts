import { z } from 'zod'
import { stopId, type Flow, type Stop } from '../../analysis/money/flowSum.ts'
import { foldFlow } from '../../analysis/money/foldFlow.ts'
import type { Route } from '../../analysis/money/storeFlow.ts'
import type { Label } from '../../contract/common.ts'
import { MONEY_COLUMNS, type MoneyColumn, type MoneyNode, type RingMoney } from '../../contract/money.ts'
import type { Database } from '../../evidence/database.ts'

const LABELS: Readonly<Record<MoneyColumn, Label>> = {
  site: 'GamblingSite',
  code: 'QrCode',
  store: 'Store',
  account: 'Account',
  onward: 'Account',
  further: 'Account',
}

type Names = ReadonlyMap<string, { name: string; detail: string | null }>

/** The flows as nodes and links, the largest of each column by themselves; totals are those of all flows. */
export function drawnMoney(
  flows: readonly Flow[],
  top: number,
  names: Names,
): { nodes: MoneyNode[]; links: RingMoney['links']; totals: Omit<RingMoney['totals'], 'orders'> } {
  const folded = foldFlow(flows, top)
  const nodes = new Map<string, MoneyNode>()
  const node = (stop: Stop): MoneyNode => {
    const id = stopId(stop)
    const named = names.get(`${LABELS[stop.column]}/${stop.key}`)
    const label = stop.kind === 'entity' ? LABELS[stop.column] : null
    const found = nodes.get(id) ?? {
      id,
      column: stop.column,
      kind: stop.kind,
      label,
      key: stop.key,
      name: named?.name ?? stop.key,
      detail: named?.detail ?? null,
      inFen: 0,
      outFen: 0,
      others: folded.others.get(id) ?? null,
    }
    nodes.set(id, found)
    return found
  }
  for (const { from, to, fen } of folded.flows) {
    node(from).outFen += fen
    node(to).inFen += fen
  }
  return {
    nodes: [...nodes.values()].toSorted(
      (a, b) =>
        MONEY_COLUMNS.indexOf(a.column) - MONEY_COLUMNS.indexOf(b.column) ||
        Number(a.kind !== 'entity') - Number(b.kind !== 'entity') ||
        size(b) - size(a) ||
        (a.id < b.id ? -1 : 1),
    ),
    links: folded.flows
      .map(({ from, to, fen, count, first, last }) => ({ from: stopId(from), to: stopId(to), fen, count, first: shown(first), last: shown(last) }))
      .toSorted((a, b) => b.fen - a.fen || (a.from + a.to < b.from + b.to ? -1 : 1)),
    totals: totalsOf(flows),
  }
}

function size({ inFen, outFen }: MoneyNode): number {
  return Math.max(inFen, outFen)
}

function totalsOf(flows: readonly Flow[]): Omit<RingMoney['totals'], 'orders'> {
  const sum = (where: (flow: Flow) => boolean): number => flows.reduce((total, flow) => (where(flow) ? total + flow.fen : total), 0)
  return {
    inFen: sum(({ from, to }) => to.column === 'store' && from.kind !== 'unexplained'),
    unexplainedFen: sum(({ from }) => from.kind === 'unexplained'),
    withdrawnFen: sum(({ from, to }) => from.column === 'store' && (to.kind === 'entity' || to.kind === 'unknown_account')),
    refundedFen: sum(({ to }) => to.kind === 'refunded'),
    insideFen: sum(({ to }) => to.kind === 'inside'),
    onwardFen: sum(({ from, to }) => from.column === 'account' && to.kind === 'entity'),
    keptFen: sum(({ from, to }) => (from.column === 'account' && to.kind === 'kept') || to.kind === 'unknown_account'),
  }
}

/** The largest routes; the others together. */
export function routesOf(routes: readonly Route[], nodes: readonly MoneyNode[], top: number): Pick<RingMoney, 'routes' | 'otherRoutes'> {
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const sorted = routes.toSorted((a, b) => b.fen - a.fen || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  const rest = sorted.slice(top)
  return {
    routes: sorted.slice(0, top).map((route) => ({ ...route, storeName: names.get(`store/entity/${route.store}`) ?? route.store })),
    otherRoutes: { routes: rest.length, fen: rest.reduce((sum, { fen }) => sum + fen, 0) },
  }
}

/** Names of the stores, sites and accounts that money went through, by `Label/key`. */
export async function namesOf(database: Database, flows: readonly Flow[]): Promise<Names> {
  const keys = (column: MoneyColumn): string[] => [
    ...new Set(flows.flatMap(({ from, to }) => [from, to]).flatMap((stop) => (stop.column === column && stop.kind === 'entity' ? stop.key : []))),
  ]
  const row = z.object({ label: z.string(), key: z.string(), name: z.string(), detail: z.string().nullable() })
  const rows = await database.all(
    `SELECT 'Store' AS label, key, name, NULL AS detail FROM stores WHERE name IS NOT NULL AND key IN (SELECT unnest(from_json($1, '["VARCHAR"]')))
     UNION ALL SELECT 'GamblingSite', key, name, NULL FROM gambling_sites WHERE name IS NOT NULL AND key IN (SELECT unnest(from_json($2, '["VARCHAR"]')))
     UNION ALL SELECT 'Account', key, key, holder_name FROM accounts WHERE holder_name IS NOT NULL AND key IN (SELECT unnest(from_json($3, '["VARCHAR"]')))`,
    row,
    [JSON.stringify(keys('store')), JSON.stringify(keys('site')), JSON.stringify([...keys('account'), ...keys('onward'), ...keys('further')])],
  )
  return new Map(rows.map(({ label, key, name, detail }) => [`${label}/${key}`, { name, detail }]))
}

/** Seconds of +08:00 wall time. */
function shown(seconds: number | null): string | null {
  return seconds === null ? null : `${new Date(seconds * 1000).toISOString().slice(0, 19)}+08:00`
}
