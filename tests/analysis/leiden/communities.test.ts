import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
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

test('an edge list becomes one line a node, and the order of its rows changes nothing', async () => {
  const report = await findCommunities(await edgeFile('karate.csv', lines), options('a.csv'), quietTask())
  expect(report).toMatchObject({ nodes: 34, edges: 78, communities: 4 })
  expect(report.modularity).toBeCloseTo(0.41979, 4)
  await findCommunities(await edgeFile('shuffled.csv', lines.toReversed()), options('b.csv'), quietTask())
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
