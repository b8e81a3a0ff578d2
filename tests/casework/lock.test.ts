import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readLock, takeLock } from '../../server/casework/lock.ts'
import { processBirth } from '../../server/casework/lockProcess.ts'

const state: { folder: string; children: ChildProcess[] } = { folder: '', children: [] }

beforeEach(async () => {
  state.folder = await mkdtemp(join(tmpdir(), 'kongbao-lock-'))
})
afterEach(async () => {
  for (const child of state.children.splice(0)) child.kill('SIGKILL')
  await rm(state.folder, { recursive: true, force: true })
})

const SERVER = { host: '127.0.0.1', port: 4321, token: 'secret' }

describe('the lock of a case', () => {
  it('says who has the case and where to forward to, readable by its owner only', async () => {
    await takeLock(state.folder, SERVER)
    expect((await stat(join(state.folder, 'lock.json'))).mode & 0o777).toBe(0o600)
    expect(await readLock(state.folder)).toMatchObject({ pid: process.pid, server: SERVER })
    expect(await readdir(state.folder)).toEqual(['lock.json'])
  })

  it('keeps a second taker out, naming the process and since when', async () => {
    const { lock } = await takeLock(state.folder, null)
    await expect(takeLock(state.folder, null)).rejects.toMatchObject({ code: 'CASE_BUSY', details: { pid: process.pid, since: lock.since } })
  })

  it('is free again once released, and is released only by its holder', async () => {
    const first = await takeLock(state.folder, null)
    await first.release()
    const second = await takeLock(state.folder, null)
    await first.release()
    expect(await readLock(state.folder)).toEqual(second.lock)
  })

  it('of a process that died is taken over', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    state.children.push(child)
    await once(child, 'spawn')
    const pid = child.pid ?? 0
    const dead = { pid, birth: await processBirth(pid), since: '2026-01-01T00:00:00.000Z', nonce: 'n', server: null }
    await writeFile(join(state.folder, 'lock.json'), JSON.stringify(dead))
    await expect(takeLock(state.folder, null)).rejects.toMatchObject({ code: 'CASE_BUSY', details: { pid } })
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect((await takeLock(state.folder, null)).lock.pid).toBe(process.pid)
  })

  it('whose pid went to another process is taken over', async () => {
    const birth = await processBirth(process.pid)
    if (birth === null) return
    const former = { pid: process.pid, birth: `${birth}0`, since: '2026-01-01T00:00:00.000Z', nonce: 'n', server: SERVER }
    await writeFile(join(state.folder, 'lock.json'), JSON.stringify(former))
    expect(await readLock(state.folder)).toBeNull()
    expect((await takeLock(state.folder, null)).lock.birth).toBe(birth)
  })

  it('that is no lock at all, such as half a file, is taken over', async () => {
    await writeFile(join(state.folder, 'lock.json'), '{"pid": 1')
    await takeLock(state.folder, null)
    expect(JSON.parse(await readFile(join(state.folder, 'lock.json'), 'utf8'))).toMatchObject({ pid: process.pid })
  })

  it('goes to one of many who find the same stale lock', async () => {
    await writeFile(join(state.folder, 'lock.json'), '')
    const takers = await Promise.allSettled(Array.from({ length: 8 }, async () => takeLock(state.folder, null)))
    expect(takers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
