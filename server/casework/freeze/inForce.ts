import { nodeId } from '../../contract/common.ts'
import type { FreezeMark } from '../../contract/notes.ts'
import type { Case } from '../case.ts'
import { chinaTime } from '../exports/chinaTime.ts'
import { writtenFreezes } from './freezes.ts'
import { recordedFreezes } from './measures.ts'

/** How the freeze of each thing stands, by `Label/key`: `frozen` by an answer or a row of the evidence that has not run out, else where it is on the list. */
export async function freezesInForce(kase: Case, now: Date): Promise<Map<string, FreezeMark>> {
  const today = chinaTime(now).slice(0, 10)
  const inForce = (until: string | null): boolean => until === null || until.slice(0, 10) >= today
  const marks = new Map<string, FreezeMark>()
  for (const { gone, body } of await writtenFreezes(kase).all()) {
    if (gone) continue
    const id = nodeId(body.label, body.key)
    if (body.state !== 'returned') marks.set(id, body.state)
    else if ((body.outcome === 'frozen' || body.outcome === 'partly') && inForce(body.until)) marks.set(id, 'frozen')
  }
  for (const { label, key, until } of await recordedFreezes(kase)) if (inForce(until)) marks.set(nodeId(label, key), 'frozen')
  return marks
}
