import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { findCommunities, type CommunitiesOptions } from '../../../server/casework/communities.ts'
import { Database } from '../../../server/evidence/database.ts'
import { quietTask } from '../../../server/task.ts'
import { KARATE } from './karate.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kongbao-'))
})

const options = (out: string): CommunitiesOptions => ({ quality: 'modularity', resolution: 1, seed: 1, out: join(folder, out) })
const lines = KARATE.map(([a, b]) => `member ${a},member ${b}`)

async function edgeFile(name: string, rows: readonly string[], header = 'source,target'): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, `${header}\n${rows.join('\n')}\n`)
  return path
}

test('an edge list becomes one line a node, and neither the order of its rows nor of their ends changes anything', async () => {
  const report = await findCommunities(await edgeFile('karate.csv', lines), options('a.csv'), quietTask())
  expect(report).toMatchObject({ nodes: 34, edges: 78, communities: 4 })
  expect(report.modularity).toBeCloseTo(0.41979, 4)
  await findCommunities(await edgeFile('shuffled.csv', KARATE.map(([a, b]) => `member ${b},member ${a}`).toReversed()), options('b.csv'), quietTask())
  expect(await readFile(join(folder, 'b.csv'), 'utf8')).toBe(await readFile(join(folder, 'a.csv'), 'utf8'))
  expect((await readFile(join(folder, 'a.csv'), 'utf8')).split('\n')).toHaveLength(36)
})

test('Parquet gives what CSV gives', async () => {
  const csv = await edgeFile('again.csv', lines)
  const parquet = join(folder, 'again.parquet')
  const database = await Database.open(':memory:')
  await database.run(`COPY (SELECT * FROM '${csv}') TO '${parquet}' (FORMAT parquet)`)
  database.closeFile()
  await findCommunities(csv, options('csv.csv'), quietTask())
  await findCommunities(parquet, options('parquet.csv'), quietTask())
  expect(await readFile(join(folder, 'parquet.csv'), 'utf8')).toBe(await readFile(join(folder, 'csv.csv'), 'utf8'))
})

test('a weight that is no number is refused with its row', async () => {
  const path = await edgeFile('nan.csv', ['a,b,1', 'b,c,NaN'], 'source,target,weight')
  await expect(findCommunities(path, options('c.csv'), quietTask())).rejects.toThrow('row 2 after the header: the weight "NaN"')
})

test('ids stay strings: leading zeros are kept', async () => {
  await findCommunities(await edgeFile('zeros.csv', ['001,002']), options('zeros-out.csv'), quietTask())
  expect(await readFile(join(folder, 'zeros-out.csv'), 'utf8')).toBe('node,community\n001,0\n002,0\n')
})

test('a missing file and a missing column are named', async () => {
  await expect(findCommunities(join(folder, 'none.csv'), options('d.csv'), quietTask())).rejects.toThrow('There is no file')
  await expect(findCommunities(await edgeFile('columns.csv', ['a,b'], 'from,to'), options('d.csv'), quietTask())).rejects.toThrow('no column "source"')
})

test('a large edge list is clustered in a worker with progress; cancelled at any step, the file stays as it was and nothing is left behind', async () => {
  const rows = Array.from({ length: 60_000 }, (_, e) => `${e % 9_000},${9_000 + ((e * 7919) % 9_001)}`)
  const path = await edgeFile('large.csv', rows)
  const steps = new Set<string>()
  await findCommunities(path, options('large-out.csv'), { ...quietTask(), report: ({ step }) => steps.add(step) })
  expect([...steps]).toEqual(['communities.read', 'communities.cluster', 'communities.write'])
  const before = await readFile(join(folder, 'large-out.csv'), 'utf8')
  expect(before.split('\n')).toHaveLength(18_001 + 2)
  for (const step of steps) {
    const stop = new AbortController()
    const task = { signal: stop.signal, report: (progress: { step: string }) => (progress.step === step ? stop.abort() : undefined) }
    await expect(findCommunities(path, { ...options('large-out.csv'), seed: 2 }, task)).rejects.toMatchObject({ code: 'CANCELLED' })
  }
  expect(await readFile(join(folder, 'large-out.csv'), 'utf8')).toBe(before)
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
})

test.each([
  ['negative', '-1'],
  ['infinite', 'Infinity'],
  ['no number at all', 'much'],
])('a weight that is %s is refused with its row', async (_, weight) => {
  const path = await edgeFile('bad.csv', ['a,b,1', `b,c,${weight}`], 'source,target,weight')
  await expect(findCommunities(path, options('bad-out.csv'), quietTask())).rejects.toThrow(`row 2 after the header: the weight "${weight}"`)
})

test('loops, parallel edges, one node alone and an empty list are clustered', async () => {
  const weighted = await edgeFile('odd.csv', ['a,a,2', 'a,b,1', 'b,a,1', 'c,c,1', 'd,e,0'], 'source,target,weight')
  const odd = await findCommunities(weighted, { ...options('odd-out.csv'), quality: 'cpm', resolution: 0.5 }, quietTask())
  expect(odd).toMatchObject({ nodes: 5, edges: 5, communities: 4 })
  expect(await readFile(join(folder, 'odd-out.csv'), 'utf8')).toBe('node,community\na,0\nb,0\nc,1\nd,2\ne,3\n')
  const alone = await findCommunities(await edgeFile('alone.csv', ['x,x']), options('alone-out.csv'), quietTask())
  expect(alone).toMatchObject({ nodes: 1, communities: 1, modularity: 0 })
  const empty = await findCommunities(await edgeFile('empty.csv', []), options('empty-out.csv'), quietTask())
  expect(empty).toMatchObject({ nodes: 0, edges: 0, communities: 0 })
  expect(await readFile(join(folder, 'empty-out.csv'), 'utf8')).toBe('node,community\n')
})
