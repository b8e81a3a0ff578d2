import { nodeId } from '../../../contract/common.ts'
import { ringTarget } from '../../../contract/notes.ts'
import type { PairExplanation } from '../../../contract/explain.ts'
import { throwIfCancelled } from '../../../errors.ts'
import type { Task } from '../../../task.ts'
import type { Case } from '../../case.ts'
import { evidenceRows } from '../../evidenceRows.ts'
import { ringMoney } from '../../money/ringMoney.ts'
import { notesOf } from '../../notes/notes.ts'
import { getRing, listRingMembers, ringPairs } from '../../rings.ts'
import { ringVerdicts } from '../../verdicts/ringVerdicts.ts'
import type { Ground, ReportData } from './ReportData.ts'

const MOST_MEMBERS = 1_000_000
const PAIRS = 40
const GROUNDS = 8
const ROWS_EACH = 3
const ROUTES = 20

/** Gathers what a report says of a ring, as the case stands. */
export async function collectReport(kase: Case, ringId: string, task: Task): Promise<ReportData> {
  const ring = await getRing(kase, ringId)
  const { members } = await listRingMembers(kase, ringId, { offset: 0, limit: MOST_MEMBERS })
  const { total, pairs } = await ringPairs(kase, ringId, { offset: 0, limit: PAIRS })
  const { standing, history } = await ringVerdicts(kase, ringId)
  const notes = await notesOf(kase, [ringTarget(ringId), ...members.map(({ label, key }) => nodeId(label, key))])
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
      const id = `${term.kind} ${term.value ?? ''}`
      if (term.logOdds > (strongest.get(id)?.term.logOdds ?? 0)) strongest.set(id, { a, b, term })
    }
  }
  const chosen = [...strongest.values()].toSorted((x, y) => y.term.logOdds - x.term.logOdds).slice(0, GROUNDS)
  const grounds: Ground[] = []
  for (const { a, b, term } of chosen) {
    throwIfCancelled(task.signal)
    const value = term.value === null ? {} : { value: term.value }
    grounds.push({ a, b, term, ...(await evidenceRows(kase, { about: 'link', id: term.kind, a, b, ...value, offset: 0, limit: ROWS_EACH })) })
  }
  return grounds
}
