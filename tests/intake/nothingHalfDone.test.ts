import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCase } from '../../server/casework/openCase.ts'
import { evidenceHash } from '../../server/evidence/evidenceHash.ts'
import { listSources, rowCounts } from '../../server/evidence/sources.ts'
import { loadPaths } from '../../server/intake/loadPaths.ts'
import { quietTask, type Progress } from '../../server/task.ts'
import { counts, withCase } from './testCase.ts'

const rows = (n: number): string => `platform,store_id,name\n${Array.from({ length: n }, (_, i) => `p,${i},name of store ${i} ${Math.sin(i)}\n`).join('')}`

test('a cancel in the middle of a file leaves nothing of it, what was loaded before stays, and it loads again', async () => {
  await withCase(async ({ kase, write, load }) => {
    await write('persons.csv', 'person_id\n1\n')
    await write('stores.csv', rows(90_000))
    const stop = new AbortController()
    const seen: Progress[] = []
    const report = (progress: Progress): void => {
      seen.push(progress)
      if (progress.detail === 'stores.csv' && (progress.done ?? 0) > 1.85) stop.abort()
    }
    // Small stretches, so that the first ones are in the database when it is cancelled.
    await expect(loadPaths(kase, [join(kase.folder, '../in')], { stretchBytes: 1 << 18 }, { signal: stop.signal, report })).rejects.toMatchObject({
      code: 'CANCELLED',
    })
    expect(seen.length).toBeGreaterThan(1)
    expect(await rowCounts(kase)).toMatchObject({ stores: 0, persons: 1 })
    expect((await listSources(kase)).map(({ file }) => file)).toEqual(['persons.csv'])
    expect(await readdir(join(kase.folder, 'sources'))).toHaveLength(1)
    expect(await readdir(join(kase.folder, '.spill'))).toEqual([])
    expect((await load()).files.map(counts)).toEqual(['1 = 0 + 1 + 0', '90000 = 90000 + 0 + 0'])
  })
})

test('what a killed load left behind is cleared by the next', async () => {
  await withCase(async ({ kase, write, load }) => {
    await writeFile(join(kase.folder, '.spill/load-1-0-records.csv'), 'x')
    await writeFile(join(kase.folder, 'sources/.incoming-1'), 'x')
    await write('persons.csv', 'person_id\n1\n')
    await load()
    expect(await readdir(join(kase.folder, '.spill'))).toEqual([])
    expect(await readdir(join(kase.folder, 'sources'))).toHaveLength(1)
  })
})

/** Loads in a process of its own whose files may not grow over `blocks` × 512 bytes, as a small quota would have it. */
async function loadWithQuota(dir: string, file: string, blocks: number): Promise<string> {
  const script = `import { loadInCase } from ${JSON.stringify(new URL('loadInCase.ts', import.meta.url).href)}; await loadInCase(...${JSON.stringify([dir, file])})`
  const command = `trap '' XFSZ; ulimit -f ${blocks}; exec "$@"`
  const child = spawn('sh', ['-c', command, 'sh', process.execPath, '--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await new Promise<void>((resolve) => child.on('close', () => resolve()))
  return output
}

test.each([
  ['while the original is copied', 2_000],
  ['while records are set aside', 8_400],
  ['while the database is written', 10_000],
])('a disk that is full %s is said so, nothing is half done, and the file loads again', async (_, blocks) => {
  const dir = await mkdtemp(join(tmpdir(), 'kongbao-'))
  try {
    const file = join(dir, 'stores.csv')
    await writeFile(file, rows(90_000))
    expect(await loadWithQuota(dir, file, blocks)).toContain('DISK_FULL The disk is full: nothing of stores.csv was loaded. Make room and load it again.')
    const kase = await openCase(dir, 'c')
    try {
      expect(await rowCounts(kase)).toMatchObject({ stores: 0 })
      expect(await listSources(kase)).toEqual([])
      expect(counts((await loadPaths(kase, [file], {}, quietTask())).files[0])).toBe('90000 = 90000 + 0 + 0')
      expect(await readdir(join(kase.folder, 'sources'))).toHaveLength(1)
    } finally {
      await kase.close()
    }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
})

test('a file loaded in many stretches has the same counts as one loaded whole, duplicates across stretches included', async () => {
  const content = `${rows(20_000)}${rows(20_000).slice('platform,store_id,name\n'.length)}p,,x\n`
  const outcomes: string[] = []
  for (const stretchBytes of [1 << 16, 1 << 28]) {
    await withCase(async ({ kase, write, load }) => {
      await write('stores.csv', content)
      outcomes.push(counts((await load({ stretchBytes })).files[0]), await evidenceHash(kase.evidence))
    })
  }
  expect(outcomes[0]).toBe('40001 = 20000 + 20000 + 1')
  expect(outcomes.slice(0, 2)).toEqual(outcomes.slice(2))
})
