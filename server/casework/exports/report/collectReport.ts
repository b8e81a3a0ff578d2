import { nodeId } from '../../../contract/common.ts'
import { ringTarget, type Note } from '../../../contract/notes.ts'
import { groupBy } from '../../../analysis/groupBy.ts'
import type { LinkTerm, PairExplanation } from '../../../contract/explain.ts'
import { throwIfCancelled } from '../../../errors.ts'
import type { Task } from '../../../task.ts'
import type { Case } from '../../case.ts'
import { linkRows } from '../../evidenceRows.ts'
import { ringMoney } from '../../money/ringMoney.ts'
import { getRing, listRingMembers, ringPairs } from '../../rings.ts'
import { ringVerdicts } from '../../verdicts/ringVerdicts.ts'
import type { Ground, ReportData } from './ReportData.ts'

const MOST_MEMBERS = 1_000_000
const PAIRS = 40
const GROUNDS = 8
const ROWS_EACH = 3
const ROUTES = 20

/** Gathers what a report says of a ring, as the case stands. `written` are the notes of the whole case. */
export async function collectReport(kase: Case, ringId: string, written: readonly Note[], task: Task): Promise<ReportData> {
  const ring = await getRing(kase, ringId)
  const { members } = await listRingMembers(kase, ringId, { offset: 0, limit: MOST_MEMBERS })
  const { total, pairs } = await ringPairs(kase, ringId, { offset: 0, limit: PAIRS })
  const { standing, history } = await ringVerdicts(kase, ringId)
  const targets = new Set([ringTarget(ringId), ...members.map(({ label, key }) => nodeId(label, key))])
  const notes = written.filter(({ target }) => targets.has(target))
  throwIfCancelled(task.signal)
  const money = ring.latest ? await ringMoney(kase, ringId, { top: ROUTES }) : null
  const grounds = ring.latest ? await groundsOf(kase, pairs, task) : []
  return { ring, members, pairs, totalPairs: total, money, standing, history, notes, grounds }
}

/** The strongest tie of each kind and value, with the first of its rows. */
async function groundsOf(kase: Case, pairs: readonly PairExplanation[], task: Task): Promise<Ground[]> {
  const strongest = new Map<string, Pick<Ground, 'a' | 'b' | 'term'>>()
  for (const { a, b, terms } of pairs) {
    for (const term of terms) {
      const id = groundId(term)
      if (term.logOdds > (strongest.get(id)?.term.logOdds ?? 0)) strongest.set(id, { a, b, term })
    }
  }
  const chosen = [...strongest.values()].toSorted((x, y) => y.term.logOdds - x.term.logOdds).slice(0, GROUNDS)
  const found = new Map<string, Ground>()
  for (const ofPair of groupBy(chosen, ({ a, b }) => `${a} ${b}`).values()) {
    throwIfCancelled(task.signal)
    const [pair] = ofPair
    if (!pair) continue
    const pages = await linkRows(
      kase,
      pair,
      ofPair.map(({ term: { kind, value } }) => ({ id: kind, value })),
      ROWS_EACH,
    )
    for (const [i, { a, b, term }] of ofPair.entries()) found.set(groundId(term), { a, b, term, ...(pages[i] ?? { total: 0, rows: [] }) })
  }
  return chosen.flatMap(({ term }) => found.get(groundId(term)) ?? [])
}

function groundId({ kind, value }: LinkTerm): string {
  return `${kind} ${value ?? ''}`
}
