import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { asUser } from '../../server/casework/currentUser.ts'
import { marksOf } from '../../server/casework/notes/marks.ts'
import { deleteNotes, editNote, listNotes, noteHistory, notesOf, undoNotes, writeNotes } from '../../server/casework/notes/notes.ts'
import { verifyPath } from '../../server/casework/verify.ts'
import { listNotes as listEndpoint, parseTarget, relationTarget, ringTarget } from '../../server/contract/notes.ts'
import { handMadeCase, LONG_STORE } from '../exports/handMadeCase.ts'

let kase: Case
beforeAll(async () => {
  kase = await handMadeCase()
})
afterAll(async () => kase.close())

const now = new Date('2026-03-02T02:00:00Z')
const later = new Date('2026-03-03T02:00:00Z')
const as = async <T>(name: string, work: () => Promise<T>): Promise<T> => asUser({ name }, work)
const all = (query: Record<string, unknown> = {}) => listNotes(kase, listEndpoint.query.parse(query))
const store = { target: `Store/${LONG_STORE}`, name: '一店' }

test('a target is a node, a ring, or the relations of one type between two', () => {
  expect(parseTarget('Store/pdd:1/2')).toEqual({ kind: 'node', label: 'Store', key: 'pdd:1/2' })
  expect(parseTarget(ringTarget('r1'))).toEqual({ kind: 'node', label: 'Ring', key: 'r1' })
  expect(parseTarget(relationTarget('Account/a"b', 'PAID', 'Order/x'))).toEqual({ kind: 'relation', from: 'Account/a"b', type: 'PAID', to: 'Order/x' })
  for (const wrong of ['', 'Store', 'Store/', 'Nobody/1', '["a","b"]', '[1,2,3]']) expect(parseTarget(wrong)).toBeNull()
})

test('a note bears its author and time, every version stays, and each change can be taken back', async () => {
  const [made] = await as('陈一', () => writeNotes(kase, { targets: [store], tag: 'suspect', text: '开业当天三千单' }, now))
  expect(made).toMatchObject({ createdBy: '陈一', createdAt: '2026-03-02T10:00:00+08:00', tag: 'suspect', version: 1, deleted: false })
  const noteId = made?.noteId ?? ''
  const edited = await as('李二', () => editNote(kase, noteId, { tag: 'cleared', text: '有真实称重', version: 1 }, later))
  expect(edited).toMatchObject({ createdBy: '陈一', changedBy: '李二', tag: 'cleared', version: 2 })
  const { versions } = await noteHistory(kase, noteId)
  expect(versions.map(({ by, tag, action }) => [by, tag, action])).toEqual([
    ['李二', 'cleared', 'edited'],
    ['陈一', 'suspect', 'written'],
  ])
  const [back] = await as('李二', () => undoNotes(kase, [noteId], later))
  expect(back).toMatchObject({ tag: 'suspect', text: '开业当天三千单', version: 3 })
})

test('a change that was made meanwhile is not written over, and the refusal names who made it', async () => {
  const [one] = await notesOf(kase)
  await expect(as('赵三', () => editNote(kase, one?.noteId ?? '', { tag: null, text: 'x', version: 1 }, later))).rejects.toMatchObject({
    code: 'CONFLICT',
    details: { by: '李二' },
  })
})

test('notes taken off leave the lists and the canvas, and come back', async () => {
  const made = await as('陈一', () => writeNotes(kase, { targets: [store, { target: 'Store/pdd:002', name: '二店' }, store], tag: 'to_check', text: '' }, now))
  expect(made).toHaveLength(2)
  expect((await all({ tag: 'to_check' })).total).toBe(2)
  expect((await marksOf(kase, now)).marks.find(({ target }) => target === store.target)).toEqual({
    target: store.target,
    tags: ['suspect', 'to_check'],
    notes: 1,
    freeze: null,
  })
  const ids = made.map(({ noteId }) => noteId)
  await deleteNotes(kase, ids, later)
  expect([(await all({ tag: 'to_check' })).total, (await all({ deleted: 'only' })).total]).toEqual([0, 2])
  await undoNotes(kase, ids, later)
  expect((await all({ tag: 'to_check' })).total).toBe(2)
})

test('the list of all notes is filtered by target, tag, author and words, and counts each tag', async () => {
  await as('王四', () =>
    writeNotes(kase, { targets: [{ target: relationTarget(store.target, 'WITHDREW', 'Account/1'), name: '提现' }], tag: null, text: 'WITHDREW at night' }, now),
  )
  expect((await all({ target: store.target })).notes.map(({ targetName }) => targetName)).toEqual(['一店', '一店'])
  expect((await all({ author: '王四' })).total).toBe(1)
  expect((await all({ search: 'at NIGHT' })).total).toBe(1)
  for (const query of [{}, { tag: 'suspect' }]) expect((await all(query)).tags).toEqual({ suspect: 1, cleared: 0, frozen: 0, to_check: 2 })
  expect(await notesOf(kase, ['Store/pdd:002'])).toHaveLength(1)
})

test('everything that was written about the case stands in the audit log, whose chain holds', async () => {
  const path = join(kase.folder, 'audit.jsonl')
  expect((await verifyPath(path)).ok).toBe(true)
  const text = await readFile(path, 'utf8')
  for (const word of ['"written"', '"edited"', '"undone"', '"deleted"', '陈一', '李二']) expect(text).toContain(word)
})
