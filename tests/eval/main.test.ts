import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { caseResult } from './caseResult.ts'
import { readOptions } from './options.ts'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

async function newFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `kongbao-eval-${name}-`))
  folders.push(folder)
  return folder
}

/** Starts the evaluation with a folder of its own for scratch. */
async function start(...args: string[]): Promise<{ child: ChildProcess; scratch: string; said: () => string }> {
  const scratch = await newFolder('test')
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], { env: { ...process.env, TMPDIR: scratch }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (said += text))
  return { child, scratch, said: () => said }
}

/** Folders that an evaluation leaves; tsx keeps a cache of its own beside them. */
async function leftovers(scratch: string): Promise<string[]> {
  return (await readdir(scratch)).filter((name) => name.startsWith('kongbao-eval'))
}

test('a small case is made, searched, judged beside a peer and without a table, and nothing is left behind', async () => {
  const out = await newFolder('out')
  const [report, json] = [join(out, 'deep', 'report.md'), join(out, 'results.json')]
  const only = ['--variants', 'default', '--without', 'payments', '--peers', 'components']
  const { child, scratch, said } = await start('--profile', 'small', '--seeds', '3', ...only, '--out', report, '--json', json, '--errors')
  const [code] = await once(child, 'close')
  expect({ code, said: code === 0 ? '' : said() }).toEqual({ code: 0, said: '' })
  expect(said()).toMatch(/6 of 6\n/)
  const { results } = z.object({ results: z.array(caseResult) }).parse(JSON.parse(await readFile(json, 'utf8')))
  expect(results.map(({ variant, seed, missing }) => [variant, seed, missing])).toEqual([
    ['default', 3, null],
    ['default', 3, 'payments'],
  ])
  expect(results[0]?.detected.stores).toBeGreaterThan(50)
  expect(results[0]?.peers.map(({ id }) => id)).toEqual(['components'])
  const text = await readFile(report, 'utf8')
  for (const heading of ['Bars', 'Beside other methods', 'What looks like a ring and is none', 'When a table is missing', 'Limits'])
    expect(text).toContain(`## ${heading}`)
  expect(text).toContain('never field detection rates')
  expect(text).toContain('Seeds 3 were used for development')
  expect(await leftovers(scratch)).toEqual([])

  const again = await start('--profile', 'small', '--seeds', '3', ...only, '--json', json)
  await once(again.child, 'close')
  expect(again.said()).toContain(`1 of 1 cases are in ${json} already`)
  const other = await start('--profile', 'small', '--seeds', '3', ...only, '--json', json, '--settings', '{"gamma":0.2}')
  const [refused] = await once(other.child, 'close')
  expect({ refused, said: other.said() }).toEqual({ refused: 1, said: expect.stringContaining('other settings') })
}, 400_000)

test('stopped half way it leaves nothing behind', async () => {
  const { child, scratch, said } = await start('--profile', 'small', '--seeds', '3', '--variants', 'default', '--without', 'none', '--peers', 'none')
  while (!said().includes('generate')) await once(child.stdout ?? child, 'data')
  child.kill('SIGINT')
  const [code] = await once(child, 'close')
  expect(code).toBe(130)
  expect(await leftovers(scratch)).toEqual([])
})

describe('the command line', () => {
  test('has the judged seeds, every variant, every table and every peer by default', () => {
    const { seeds, variants, without, peers, jobs } = readOptions([])
    expect({ seeds, variants, without, jobs }).toEqual({
      seeds: [41, 42, 43, 44],
      variants: ['default', 'hard', 'evasive', 'dirty', 'no-ring'],
      without: ['number_sales', 'payments', 'waybills'],
      jobs: 2,
    })
    expect(peers).toContain('reference')
  })

  test('takes lists, none, and settings', () => {
    const options = readOptions(['--seeds', '1,2', '--variants', 'hard', '--without', 'none', '--peers', 'none', '--settings', '{"gamma":0.25}'])
    expect(options).toMatchObject({ seeds: [1, 2], variants: ['hard'], without: [], peers: [], settings: { gamma: 0.25 } })
  })

  test.each([
    [['--seeds', '1,x'], /--seeds takes whole numbers from 0, not "x"/],
    [['--jobs', '0'], /--jobs takes whole numbers from 1/],
    [['--variants', 'easy'], /--variants knows no easy; it knows default/],
    [['--settings', '[1]'], /--settings takes a JSON object/],
    [['--what'], /Unknown option '--what'/],
  ])('refuses %j and says how it is used', (args, reason) => {
    expect(() => readOptions(args)).toThrow(reason)
    expect(() => readOptions(args)).toThrow('npm run eval -- ')
  })
})
