import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeCaseInfo } from '../../server/casework/createCase.ts'
import { readLock } from '../../server/casework/lock.ts'
import { Workspace } from '../../server/casework/workspace.ts'

const state: { folder: string; open: Workspace[] } = { folder: '', open: [] }

const workspace = (): Workspace => {
  const made = new Workspace(state.folder)
  state.open.push(made)
  return made
}

beforeEach(async () => {
  state.folder = await mkdtemp(join(tmpdir(), 'kongbao-workspace-'))
})
afterEach(async () => {
  for (const made of state.open.splice(0)) await made.close()
  await rm(state.folder, { recursive: true, force: true })
})

describe('a workspace', () => {
  it('lists the cases it made, oldest first', async () => {
    const here = workspace()
    await here.create({ caseId: 'b', name: '第二' })
    await here.create({ caseId: 'a' })
    await writeCaseInfo(here.folder('b'), { ...(await here.info('b')), createdAt: '2020-01-01T00:00:00+08:00' })
    expect((await here.list()).map(({ caseId, name, busy }) => [caseId, name, busy])).toEqual([
      ['b', '第二', false],
      ['a', 'a', false],
    ])
  })

  it('knows no case that was not made, and makes none twice', async () => {
    const here = workspace()
    await here.create({ caseId: 'a' })
    await expect(here.create({ caseId: 'a' })).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(here.hold('b')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('opens a case once for all who ask at the same time', async () => {
    const here = workspace()
    await here.create({ caseId: 'a' })
    const holds = await Promise.all(Array.from({ length: 5 }, async () => here.hold('a')))
    expect(new Set(holds.map(({ kase }) => kase)).size).toBe(1)
    for (const { release } of holds) release()
  })

  it('keeps the case to itself until it is closed', async () => {
    const here = workspace()
    await here.create({ caseId: 'a' })
    await here.use('a', async () => undefined)
    const other = workspace()
    await expect(other.hold('a')).rejects.toMatchObject({ code: 'CASE_BUSY', details: { pid: process.pid } })
    expect((await other.list())[0]).toMatchObject({ caseId: 'a', busy: true })
    await here.close()
    expect(await readLock(here.folder('a'))).toBeNull()
    await other.use('a', async (kase) => expect(await kase.evidence.count('SELECT 41 + 1')).toBe(42))
  })

  it('closes what was not used for longest when many are open, and never what is in use', async () => {
    const here = workspace()
    for (const caseId of ['a', 'b', 'c', 'd', 'e', 'f']) await here.create({ caseId })
    const held = await here.hold('a')
    for (const caseId of ['b', 'c', 'd', 'e', 'f']) await here.use(caseId, async () => undefined)
    expect(await isLocked(here, 'a')).toBe(true)
    expect(await isLocked(here, 'b')).toBe(false)
    expect(await held.kase.evidence.count('SELECT 1')).toBe(1)
    held.release()
  })

  it('gives long work connections of its own, so that readers see only what it committed', async () => {
    const here = workspace()
    await here.create({ caseId: 'a' })
    await here.use('a', async (kase) => {
      await kase.evidence.run('CREATE TABLE thing (n INTEGER)')
      await here.useApart('a', async (own) => {
        await own.evidence.transaction(async () => {
          await own.evidence.run('INSERT INTO thing VALUES (1)')
          expect(await kase.evidence.count('SELECT count(*) FROM thing')).toBe(0)
        })
      })
      expect(await kase.evidence.count('SELECT count(*) FROM thing')).toBe(1)
    })
  })
})

async function isLocked(here: Workspace, caseId: string): Promise<boolean> {
  return (await stat(join(here.folder(caseId), 'lock.json')).catch(() => null)) !== null
}
