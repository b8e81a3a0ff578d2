import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listRings } from '../../server/contract/rings.ts'
import { ready } from '../../server/contract/system.ts'
import { descendants, isAlive, kongbao, Kongbao } from './kongbao.ts'

const state = { folder: '', env: { KONGBAO_DATA: '', PORT: '0' } }
const running: Kongbao[] = []
const start = (env: Record<string, string> = {}): Kongbao => {
  const server = new Kongbao(['serve', '--sample'], { ...state.env, ...env })
  running.push(server)
  return server
}

/** Ctrl-C, as a terminal gives it. */
async function stop(server: Kongbao): Promise<void> {
  const below = await descendants(server.child.pid ?? 0)
  server.child.kill('SIGINT')
  expect(await server.ended).toBe(0)
  for (const pid of below) expect([pid, await isAlive(pid)]).toEqual([pid, false])
}

beforeAll(async () => {
  state.folder = await mkdtemp(join(tmpdir(), 'kongbao-start-'))
  state.env.KONGBAO_DATA = join(state.folder, 'data')
})
afterAll(async () => {
  for (const { child } of running) child.kill('SIGKILL')
  await rm(state.folder, { recursive: true, force: true })
})

describe('npm start', () => {
  it('goes on without Java: rings are found, and the graph says what is missing', { timeout: 300_000 }, async () => {
    const server = start({ PATH: '/nowhere', JAVA_HOME: '', KONGBAO_DATA: join(state.folder, 'bare') })
    await server.says('Kongbao is ready')
    const rings = listRings.reply.parse(await (await fetch(`${server.address}/api/cases/sample/rings`)).json())
    expect(rings.total).toBeGreaterThan(0)
    expect(server.err).toContain('! Neo4j: Neo4j needs Java 17')
    const waiting = await fetch(`${server.address}/api/ready`)
    expect([waiting.status, ready.reply.parse(await waiting.json()).reason]).toEqual([503, expect.stringContaining('Java 17')])
    await stop(server)
  })

  it('interrupted while the sample is made leaves no process, and the next start finishes it', { timeout: 600_000 }, async () => {
    const first = start()
    await first.says('✓ Sample case')
    await stop(first)
    const second = start()
    await second.says('Kongbao is ready')
    const answer = await fetch(`${second.address}/api/ready`)
    expect([answer.status, ready.reply.parse(await answer.json())]).toEqual([200, { ready: true, caseId: 'sample', reason: null }])
    const cypher = await fetch(`${second.address}/api/cases/sample/cypher`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ cypher: 'MATCH (r:Ring)<-[:MEMBER_OF]-(s:Store) RETURN count(s) AS stores' }),
    })
    expect(await cypher.json()).toMatchObject({ columns: ['stores'] })
    const rings = await kongbao(['rings', '--case', 'sample', '--out', join(state.folder, 'rings.csv')], state.env)
    expect(rings.status).toBe(0)
    expect(await descendants(second.child.pid ?? 0)).not.toEqual([])
    await stop(second)
    expect(await readdir(join(state.env.KONGBAO_DATA, 'sample'))).not.toContain('lock.json')
  })
})
