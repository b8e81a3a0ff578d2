import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Kongbao, kongbao } from './kongbao.ts'

const state: { folder: string; env: Record<string, string>; server: Kongbao | null } = { folder: '', env: {}, server: null }
const at = (name: string): string => join(state.folder, name)
const lockFile = z.object({ pid: z.number(), server: z.object({ port: z.number(), token: z.string().min(20) }) })

beforeAll(async () => {
  state.folder = await mkdtemp(join(tmpdir(), 'kongbao-forward-'))
  // Nothing listens there: the server goes on without a graph, which forwarding does not need.
  state.env = { KONGBAO_DATA: at('data'), PORT: '0', NEO4J_URI: 'bolt://127.0.0.1:1' }
  await writeFile(at('stores.csv'), 'platform,store_id,name\npdd,1,甲店\npdd,2,乙店\n')
  await writeFile(at('orders.csv'), 'platform,order_id,store_id,paid_at\npdd,1,1,2026-03-01 10:00:00\npdd,2,1,2026-02-30\n')
  await writeFile(at('numbers.txt'), '700000000001\n')
  await kongbao(['load', '--case', 'a', at('stores.csv')], state.env)
  state.server = new Kongbao(['serve'], state.env)
  await state.server.says('Kongbao is starting at')
  await fetch(`${state.server.address}/api/cases/a`)
})
afterAll(async () => {
  state.server?.child.kill('SIGINT')
  await state.server?.ended
  await rm(state.folder, { recursive: true, force: true })
})

describe('a command for a case that a running server holds', () => {
  it('finds the server by the lock file, which its owner alone can read', async () => {
    const path = join(at('data'), 'a', 'lock.json')
    const lock = lockFile.parse(JSON.parse(await readFile(path, 'utf8')))
    expect([lock.pid, String(lock.server.port)]).toEqual([state.server?.child.pid, state.server?.address.split(':').at(-1)])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('is done by the server, with the same results and exit statuses', async () => {
    const loaded = await kongbao(['load', '--case', 'a', at('orders.csv'), '--json'], state.env)
    expect([loaded.status, JSON.parse(loaded.out)]).toMatchObject([3, { caseId: 'a', files: [{ file: 'orders.csv', read: 2, loaded: 1, rejected: 1 }] }])
    const seen = await (await fetch(`${state.server?.address}/api/cases/a/sources`)).text()
    expect(seen).toContain('orders.csv')
  })

  it('fails as it would here', async () => {
    const { status, err } = await kongbao(['rings', '--case', 'a', '--ring', 'absent', '--out', at('r.csv'), '--json'], state.env)
    expect([status, JSON.parse(err.trim().split('\n').at(-1) ?? '')]).toMatchObject([1, { error: { code: 'NOT_FOUND' } }])
    expect(await readdir(state.folder)).not.toContain('r.csv')
  })

  it('has its output and manifest written where the command was given', async () => {
    const { status } = await kongbao(['match', '--case', 'a', '--numbers', at('numbers.txt'), '--out', at('hits.csv')], state.env)
    expect([status, (await readFile(at('hits.csv'), 'utf8')).includes('700000000001')]).toEqual([0, true])
    expect((await kongbao(['verify', at('hits.csv')], state.env)).status).toBe(0)
  })

  it('is done in its own process once the server has stopped, and the lock is gone', async () => {
    state.server?.child.kill('SIGINT')
    expect(await state.server?.ended).toBe(0)
    expect(await readdir(join(at('data'), 'a'))).not.toContain('lock.json')
    const { status, out } = await kongbao(['load', '--case', 'a', at('stores.csv'), '--json'], state.env)
    expect([status, JSON.parse(out)]).toMatchObject([0, { files: [{ loaded: 0, duplicate: 2 }] }])
  })
})

describe('a server that was killed', () => {
  it('leaves a lock that the next command takes over', async () => {
    const server = new Kongbao(['serve'], state.env)
    await server.says('Kongbao is starting at')
    expect((await fetch(`${server.address}/api/cases/a`)).status).toBe(200)
    server.child.kill('SIGKILL')
    await server.ended
    expect(await readdir(join(at('data'), 'a'))).toContain('lock.json')
    expect((await kongbao(['load', '--case', 'a', at('stores.csv')], state.env)).status).toBe(0)
  })
})

describe('a second server', () => {
  it('on a taken port says so in a sentence, with the way out', async () => {
    const first = new Kongbao(['serve'], state.env)
    await first.says('Kongbao is starting at')
    const port = first.address.split(':').at(-1) ?? ''
    const { status, err } = await kongbao(['serve'], { ...state.env, PORT: port })
    expect([status, err]).toEqual([1, expect.stringContaining(`Kongbao runs already at http://127.0.0.1:${port}`)])
    expect(err).toContain('PORT=')
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
  })
})
