import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { asUser } from '../../server/casework/currentUser.ts'
import { changeQuery, deleteQuery, saveQuery, visibleQueries } from '../../server/casework/queries/ownQueries.ts'
import { exportQueries, importQueries } from '../../server/casework/queries/queryFile.ts'
import { queryDraft } from '../../server/contract/ownQueries.ts'
import { freshCase } from '../graph/evidenceFixture.ts'

const NOW = new Date('2026-03-02T02:00:00Z')
const draft = (title: string, more: object = {}) => queryDraft.parse({ title, cypher: 'MATCH (n:Store) WHERE n.key = $key RETURN n', ...more })

let kase: Case
beforeEach(async () => {
  kase = await freshCase()
})
afterEach(async () => kase.close())

const li = async <T>(work: () => Promise<T>): Promise<T> => asUser({ name: 'Li' }, work)
const chen = async <T>(work: () => Promise<T>): Promise<T> => asUser({ name: 'Chen' }, work)
const titles = async (): Promise<string[]> => (await visibleQueries(kase)).map(({ body }) => body.title)

test('a query is private to its author until it is shared with the case', async () => {
  const { queryId, own } = await li(async () => saveQuery(kase, draft('夜间付款'), NOW))
  expect(await chen(titles)).toEqual([])
  await li(async () => changeQuery(kase, queryId, draft('夜间付款', { shared: true }), own?.version ?? 0, NOW))
  expect(await chen(titles)).toEqual(['夜间付款'])
})

test('only its author changes or deletes it, and not over what was changed meanwhile', async () => {
  const { queryId } = await li(async () => saveQuery(kase, draft('a', { shared: true }), NOW))
  await expect(chen(async () => changeQuery(kase, queryId, draft('b'), 1, NOW))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(chen(async () => deleteQuery(kase, queryId, NOW))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await li(async () => changeQuery(kase, queryId, draft('b', { shared: true }), 1, NOW))
  await expect(li(async () => changeQuery(kase, queryId, draft('c'), 1, NOW))).rejects.toMatchObject({ code: 'CONFLICT' })
  await li(async () => deleteQuery(kase, queryId, NOW))
  expect(await li(titles)).toEqual([])
})

test('a parameter that the text does not use is named', async () => {
  const stray = { name: 'store', type: 'store', title: { zh: '店', en: 'Store' }, default: '', required: false }
  await expect(li(async () => saveQuery(kase, draft('a', { parameters: [stray] }), NOW))).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    details: { parameter: 'store' },
  })
})

test('all queries leave as one file and come back as the same; what differs is named before anything is written', async () => {
  await li(async () => saveQuery(kase, draft('a', { tags: ['x'] }), NOW))
  await li(async () => saveQuery(kase, draft('b'), NOW))
  const file = JSON.stringify(await li(async () => exportQueries(kase, NOW)))
  expect(await li(async () => importQueries(kase, file, 'name', NOW))).toMatchObject({ read: 2, same: 2, added: 0, conflicts: [] })

  const changed = file.replace('RETURN n', 'RETURN n.key')
  const named = await li(async () => importQueries(kase, changed, 'name', NOW))
  expect(named).toMatchObject({ read: 2, same: 1, added: 0, replaced: 0, conflicts: [{ title: 'a', why: 'changed', here: { author: 'Li', mine: true } }] })
  expect(await li(async () => importQueries(kase, changed, 'skip', NOW))).toMatchObject({ skipped: 1 })
  expect(await li(async () => importQueries(kase, changed, 'copy', NOW))).toMatchObject({ copied: 1 })
  expect(await li(titles)).toEqual(['a', 'a (2)', 'b'])
  expect(await li(async () => importQueries(kase, changed, 'replace', NOW))).toMatchObject({ same: 1, replaced: 1 })
})

test('another person gets copies of their own, and does not write over what others wrote', async () => {
  await li(async () => saveQuery(kase, draft('private'), NOW))
  await li(async () => saveQuery(kase, draft('shared', { shared: true }), NOW))
  const file = JSON.stringify(await li(async () => exportQueries(kase, NOW))).replaceAll('RETURN n', 'RETURN n.key')
  expect(await chen(async () => importQueries(kase, file, 'replace', NOW))).toMatchObject({ added: 1, replaced: 0, copied: 1 })
  expect((await chen(async () => visibleQueries(kase))).map(({ body, createdBy }) => [body.title, createdBy])).toEqual([
    ['private', 'Chen'],
    ['shared', 'Li'],
    ['shared (2)', 'Chen'],
  ])
})

test('a file that is none says where it goes wrong, and nothing is taken over', async () => {
  const file = await li(async () => exportQueries(kase, NOW))
  const bad = JSON.stringify({
    ...file,
    queries: [
      { queryId: 'own-1', title: 'x', cypher: 'RETURN 1', author: 'a', createdAt: '', changedAt: '' },
      { queryId: 'own-2', title: 'y' },
    ],
  })
  await expect(li(async () => importQueries(kase, bad, 'name', NOW))).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining('query 2, cypher'),
  })
  await expect(li(async () => importQueries(kase, 'MATCH (n)', 'name', NOW))).rejects.toMatchObject({ code: 'BAD_INPUT' })
  expect(await li(titles)).toEqual([])
})
