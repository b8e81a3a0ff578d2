import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { listFreezes, proposeFreezes } from '../../server/casework/freeze/freezes.ts'
import { editFreeze } from '../../server/casework/freeze/freezeSteps.ts'
import type { CaseMask } from '../../server/casework/masking/CaseMask.ts'
import { maskOf } from '../../server/casework/masking/masks.ts'
import { editNote, notesOf, writeNotes } from '../../server/casework/notes/notes.ts'
import { getPathStep, savePathStep } from '../../server/casework/path/path.ts'
import { changeQuery, saveQuery } from '../../server/casework/queries/ownQueries.ts'
import { changeScene, saveScene } from '../../server/casework/scenes/scenes.ts'
import { queryDraft } from '../../server/contract/ownQueries.ts'
import { CARD, handMadeCase } from '../exports/handMadeCase.ts'

let kase: Case
let mask: CaseMask
beforeAll(async () => {
  kase = await handMadeCase()
  mask = await maskOf(kase)
})
afterAll(async () => kase.close())

const NOW = new Date('2026-03-02T02:00:00Z')
const COVERED = '由 13800001234 说明'
const SHOWN = '由 138****1234 说明'

const draft = (title: string) => queryDraft.parse({ title, cypher: 'MATCH (n) RETURN n' })

interface Kept {
  /** Sends a text in place of the one that is kept, and gives what is kept then. */
  readonly change: (text: string) => Promise<string>
}

const PLACES: readonly (readonly [string, (text: string) => Promise<Kept>])[] = [
  [
    'a note',
    async (text) => {
      const [note] = await writeNotes(kase, { targets: [{ target: 'Store/pdd:002', name: 's' }], tag: null, text }, NOW)
      return { change: async (sent) => (await editNote(kase, note?.noteId ?? '', { tag: null, text: sent, version: 1 }, NOW, mask)).text }
    },
  ],
  [
    'the reason of a freeze',
    async (reason) => {
      const key = reason === COVERED ? CARD : 'pdd:002'
      const label = reason === COVERED ? 'Account' : 'Store'
      await proposeFreezes(kase, { targets: [{ label, key }], priority: 'high', reason, ringId: null, amountFen: null }, NOW)
      const item = async () => (await listFreezes(kase)).items.find((one) => one.key === key)
      return {
        change: async (sent) => {
          await editFreeze(kase, `${label}/${key}`, { priority: 'low', reason: sent, amountFen: null, version: (await item())?.version ?? 0 }, NOW, mask)
          return (await item())?.reason ?? ''
        },
      }
    },
  ],
  [
    'the note of a step',
    async (note) => {
      const stepId = note === COVERED ? 'complaint' : 'courier'
      await savePathStep(kase, stepId, { note, state: 'open', version: 0 }, NOW)
      return {
        change: async (sent) =>
          (await savePathStep(kase, stepId, { note: sent, state: 'done', version: (await getPathStep(kase, stepId)).version }, NOW, mask)).note,
      }
    },
  ],
  [
    'the note of a scene',
    async (note) => {
      const { sceneId } = await saveScene(kase, { name: 's', note, picture: { dataVersion: null, nodes: [], relations: [] } }, NOW)
      return { change: async (sent) => (await changeScene(kase, sceneId, { note: sent, version: 1 }, NOW, mask)).note }
    },
  ],
  [
    'the title of a query',
    async (title) => {
      const { queryId } = await saveQuery(kase, draft(title), NOW)
      return { change: async (sent) => (await changeQuery(kase, queryId, draft(sent), 1, NOW, mask)).title.zh }
    },
  ],
]

test.each(PLACES)('%s is never kept as the mask shows it, and stays when it comes back as it was shown', async (_, write) => {
  const kept = await write(COVERED)
  await expect(kept.change(`${SHOWN}，已核`)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await kept.change(SHOWN)).toBe(COVERED)
})

test.each(PLACES)('%s of which nothing is covered is changed under the mask', async (_, write) => {
  expect(await (await write('店主说明')).change('店主说明，已核')).toBe('店主说明，已核')
})

test('a note written under the mask does not keep a covered name', async () => {
  await writeNotes(kase, { targets: [{ target: `Account/${CARD}`, name: '张* 4567' }], tag: 'suspect', text: '' }, NOW, true)
  expect((await notesOf(kase, [`Account/${CARD}`])).map(({ targetName }) => targetName)).toEqual([''])
})
