import type { FreezeMark, noteMarks, Tag } from '../../contract/notes.ts'
import type { z } from 'zod'
import type { Case } from '../case.ts'
import { freezesInForce } from '../freeze/inForce.ts'
import { notesOf } from './notes.ts'

type Marks = z.infer<typeof noteMarks.reply>

/** Tags, numbers of notes and how freezing stands, by target. What is frozen bears the tag without anybody having to set it. */
export async function marksOf(kase: Case, now: Date): Promise<Marks> {
  const marks = new Map<string, { tags: Set<Tag>; notes: number; freeze: FreezeMark | null }>()
  const at = (target: string): { tags: Set<Tag>; notes: number; freeze: FreezeMark | null } => {
    const mark = marks.get(target) ?? { tags: new Set<Tag>(), notes: 0, freeze: null }
    marks.set(target, mark)
    return mark
  }
  for (const { target, tag, text } of await notesOf(kase)) {
    const mark = at(target)
    if (tag) mark.tags.add(tag)
    if (text !== '') mark.notes += 1
  }
  for (const [target, freeze] of await freezesInForce(kase, now)) {
    const mark = at(target)
    mark.freeze = freeze
    if (freeze === 'frozen') mark.tags.add('frozen')
  }
  return { marks: [...marks].map(([target, { tags, ...mark }]) => ({ target, tags: [...tags].toSorted(), ...mark })) }
}
