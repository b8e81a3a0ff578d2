import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { runCommandLine } from '../../server/cli/runCommandLine.ts'
import { Workspace } from '../../server/casework/workspace.ts'
import { kongbao } from './kongbao.ts'

const state = { folder: '', env: { KONGBAO_DATA: '' } }
const at = (name: string): string => join(state.folder, name)

beforeAll(async () => {
  state.folder = await mkdtemp(join(tmpdir(), 'kongbao-cli-'))
  state.env = { KONGBAO_DATA: at('data') }
  await writeFile(at('stores.csv'), 'platform,store_id,name\npdd,1,甲店\npdd,2,乙店\n')
  await writeFile(at('orders.csv'), 'platform,order_id,store_id,paid_at\npdd,1,1,2026-03-01 10:00:00\npdd,2,1,2026-02-30\n')
})
afterAll(async () => {
  await rm(state.folder, { recursive: true, force: true })
})

/** The same in this process: quicker, for what needs no exit status of its own. */
async function inside(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const status = await runCommandLine(args, {
    environment: () => ({ port: 0, host: '127.0.0.1', dataDir: state.env.KONGBAO_DATA, neo4j: null }),
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    isTerminal: false,
    signal: new AbortController().signal,
  })
  return { status, ...said }
}

describe('every command', () => {
  it.each(['serve', 'seed', 'load', 'graph', 'detect', 'rings', 'stores', 'match', 'query', 'communities', 'verify', 'doctor'])(
    '%s has --help and --json',
    async (command) => {
      const { status, out } = await inside(command, '--help')
      expect([status, out.includes(`kongbao ${command}`), out.includes('--json')]).toEqual([0, true, true])
    },
  )

  it('used wrongly ends with 2 and says how', async () => {
    for (const args of [
      [],
      ['nothing'],
      ['load'],
      ['load', '--case', '../x', 'a.csv'],
      ['rings', '--case', 'a', '--format', 'pdf', '--out', 'x'],
      ['load', '--case', 'a', '--set', 'x', 'a.csv'],
    ]) {
      const { status, out, err } = await inside(...args)
      expect([args, status, out]).toEqual([args, 2, ''])
      expect(err).not.toBe('')
    }
    expect((await kongbao(['detect'], state.env)).status).toBe(2)
  })

  it('with a wrong environment ends with 2 and names the variable', async () => {
    const { status, err } = await kongbao(['doctor'], { ...state.env, PORT: 'many' })
    expect([status, err.includes('PORT')]).toEqual([2, true])
  })
})

const reported = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      table: z.string(),
      profile: z.string(),
      sha256: z.string().length(64),
      read: z.number(),
      loaded: z.number(),
      duplicate: z.number(),
      rejected: z.number(),
    }),
  ),
})

describe('load', () => {
  it('makes the case, counts every row and ends with 0', async () => {
    const { status, out } = await kongbao(['load', '--case', 'a', at('stores.csv'), '--json'], state.env)
    expect(status).toBe(0)
    expect(reported.parse(JSON.parse(out)).files[0]).toMatchObject({ file: 'stores.csv', table: 'stores', read: 2, loaded: 2, duplicate: 0, rejected: 0 })
    expect(await readdir(join(at('data'), 'a'))).not.toContain('lock.json')
  })

  it('ends with 3 when rows were rejected, and again with 3 when it is repeated', async () => {
    const first = await kongbao(['load', '--case', 'b', at('orders.csv')], state.env)
    expect([first.status, /orders\.csv +orders +\S+ +\w{12} +2 +1 +0 +1/.test(first.out)]).toEqual([3, true])
    const again = await kongbao(['load', '--case', 'b', at('orders.csv'), '--json'], state.env)
    expect([again.status, reported.parse(JSON.parse(again.out)).files[0]]).toMatchObject([3, { read: 2, loaded: 0, duplicate: 1, rejected: 1 }])
  })

  it('of a file that is not there ends with 1, names it, and makes no case', async () => {
    const { status, err } = await kongbao(['load', '--case', 'fresh', at('absent.csv')], state.env)
    expect([status, err.includes(at('absent.csv'))]).toEqual([1, true])
    expect(await readdir(at('data'))).not.toContain('fresh')
  })

  it('of a file that is no table ends with 1 and says why', async () => {
    await writeFile(at('strange.csv'), 'a,b\n1,2\n')
    const { status, err } = await inside('load', '--case', 'c', at('strange.csv'))
    expect([status, err.includes('strange.csv')]).toEqual([1, true])
  })
})

describe('a case', () => {
  it('that is not there is a failure for everything but load', async () => {
    for (const args of [
      ['detect'],
      ['graph'],
      ['rings', '--out', at('x.csv')],
      ['stores', '--out', at('x.csv')],
      ['match', '--numbers', at('stores.csv'), '--out', at('x.csv')],
      ['query', 'q'],
    ]) {
      const { status, err } = await inside(...args, '--case', 'absent')
      expect([args[0], status, err.includes('There is no case absent')]).toEqual([args[0], 1, true])
    }
  })

  it('that another process has is a failure that names the process', async () => {
    const workspace = new Workspace(at('data'))
    await workspace.create({ caseId: 'held' })
    const { release } = await workspace.hold('held')
    const { status, err } = await kongbao(['load', '--case', 'held', at('stores.csv'), '--json'], state.env)
    const { error } = z
      .object({ error: z.object({ code: z.string(), details: z.object({ pid: z.number(), since: z.string() }) }) })
      .parse(JSON.parse(err.trim().split('\n').at(-1) ?? ''))
    expect([status, error.code, error.details.pid]).toEqual([1, 'CASE_BUSY', process.pid])
    release()
    await workspace.close()
    expect((await kongbao(['load', '--case', 'held', at('stores.csv')], state.env)).status).toBe(0)
  })
})

describe('an export', () => {
  it('is written with its manifest beside it, and verify finds it whole until it is changed', async () => {
    await inside('load', '--case', 'e', at('stores.csv'))
    await writeFile(at('numbers.txt'), '700000000001\n700000000002\n')
    const { status, err } = await inside('match', '--case', 'e', '--numbers', at('numbers.txt'), '--out', at('hits.csv'))
    expect([status, err.includes('rror')]).toEqual([0, false])
    expect(await readFile(at('hits.csv'), 'utf8')).toContain('700000000002')
    expect((await kongbao(['verify', at('hits.csv')], state.env)).status).toBe(0)
    await writeFile(at('hits.csv'), 'x', { flag: 'a' })
    const broken = await kongbao(['verify', at('hits.csv'), '--json'], state.env)
    expect([broken.status, JSON.parse(broken.out)]).toMatchObject([1, { kind: 'export', ok: false }])
  })

  it('of a match answers a list in GB18030 by its column', async () => {
    // 备注 in GB18030, which is no UTF-8.
    await writeFile(at('gb18030.csv'), Buffer.concat([Buffer.from('waybill_no,'), Buffer.from([0xb1, 0xb8, 0xd7, 0xa2]), Buffer.from('\n700000000003,\n')]))
    expect((await inside('match', '--case', 'e', '--numbers', at('gb18030.csv'), '--out', at('gb18030-hits.csv'))).status).toBe(0)
    expect((await readFile(at('gb18030-hits.csv'), 'utf8')).split('\r\n')[1]).toMatch(/^700000000003,/)
  })

  it('to a folder that is not there fails and writes nothing', async () => {
    const { status, err } = await inside('match', '--case', 'e', '--numbers', at('numbers.txt'), '--out', at('nowhere/hits.csv'))
    expect([status, err.includes('nowhere')]).toEqual([1, true])
  })
})

it('doctor lists what it looked at, each with a state', async () => {
  const { out } = await kongbao(['doctor', '--json'], state.env)
  const { findings } = z
    .object({ findings: z.array(z.object({ name: z.string(), state: z.enum(['ok', 'warning', 'missing']), found: z.string() })) })
    .parse(JSON.parse(out))
  expect(findings.map(({ name }) => name)).toEqual(['Node', 'Java', 'Maven', 'Neo4j', 'Disk', 'Memory', 'Port'])
})

it('doctor says what to do without Java and Maven, and ends with 1', async () => {
  const { status, out } = await kongbao(['doctor'], { ...state.env, PATH: '/nowhere', JAVA_HOME: '' })
  expect([status, out.includes('✗ Java'), out.includes('NEO4J_URI')]).toEqual([1, true, true])
})

it('doctor says whether the other Neo4j answers', async () => {
  const { status, out } = await kongbao(['doctor'], { ...state.env, NEO4J_URI: 'bolt://127.0.0.1:1' })
  expect([status, out.includes('✗ NEO4J_URI: bolt://127.0.0.1:1 does not answer')]).toEqual([1, true])
})
