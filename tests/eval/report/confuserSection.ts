import { CONFUSER_CLASSES } from '../../../seed/write/confuserClasses.ts'
import type { CaseResult } from '../caseResult.ts'
import type { Table } from '../metrics/scorePipeline.ts'
import { ours, variantsOf, whole } from './pick.ts'
import { table } from './table.ts'

/** Numbers of the confusers in the domain brief's list, by what a store is: owners of several shops stand beside agencies, a mix-up's victim in its store. */
const NUMBERS: Readonly<Record<string, string | undefined>> = { ...CONFUSER_CLASSES, multi_shop_owner: 'C2', victim_store: 'C10' }

/** False code-merchant rings and their stores by what they really are, summed over seeds. */
export function confuserSection(results: readonly CaseResult[]): string {
  const variants = variantsOf(results)
  const stores = add(whole(results, variants[0] ?? '').map(({ detected }) => detected.scores.byRing))
  const classes = Object.keys(stores)
    .filter((name) => name !== 'code_merchant_ring')
    .toSorted()
  const cell = (variant: string, name: string): string => {
    const calls = whole(results, variant).map((one) => ours(one).calls)
    const sum = (of: 'falseRings' | 'falseStores'): number => calls.reduce((all, call) => all + (call[of][name] ?? 0), 0)
    return `${sum('falseRings')} / ${sum('falseStores')}`
  }
  const rows = classes.map((name) => [
    [NUMBERS[name], name].filter(Boolean).join(' '),
    String(total(stores[name] ?? {})),
    ...variants.map((variant) => cell(variant, name)),
  ])
  return `## What looks like a ring and is none

False code-merchant rings / stores that stand wrongly in a code-merchant ring, of all seeds together, by what they really are. A false ring is one of which less
than half of the stores are of one true ring; it counts for the class that most of its stores are of. \`stores\` is how many there are in the ${variants[0]} variant.

${table(['class', 'stores', ...variants], rows)}`
}

/** What stores are → what they were called in, or what their own scores say. */
export function confusionSection(results: readonly CaseResult[]): string {
  const parts = variantsOf(results).flatMap((variant) => {
    const scores = whole(results, variant).map(({ detected }) => detected.scores)
    return [
      crossTable(`${variant}: called in`, add(scores.map(({ byRing }) => byRing))),
      crossTable(`${variant}: scores say`, add(scores.map(({ byStore }) => byStore))),
    ]
  })
  return `## What every store was taken for\n\nStores of all seeds together: what they are (rows) and the hypothesis of the ring in which they were called, then what the scores of the store alone say.\n\n${parts.join('\n\n')}`
}

function crossTable(title: string, cells: Table): string {
  const order = ['code_merchant', 'brushing', 'no_ship', 'undecided', 'none', 'no ring', 'not seen']
  const columns = order.filter((name) => Object.values(cells).some((row) => (row[name] ?? 0) > 0))
  const rows = Object.entries(cells).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return table(
    [title, ...columns],
    rows.map(([name, row]) => [name, ...columns.map((column) => String(row[column] ?? 0))]),
  )
}

function add(tables: readonly Table[]): Table {
  const sum: Table = {}
  for (const one of tables) {
    for (const [row, cells] of Object.entries(one)) {
      const into = (sum[row] ??= {})
      for (const [column, value] of Object.entries(cells)) into[column] = (into[column] ?? 0) + value
    }
  }
  return sum
}

function total(cells: Readonly<Record<string, number>>): number {
  return Object.values(cells).reduce((sum, value) => sum + value, 0)
}
