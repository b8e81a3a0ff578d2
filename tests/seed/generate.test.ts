import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { quietTask, type Progress } from '../../server/task.ts'
import { generateCase } from '../../seed/generate.ts'
import { profileNamed } from '../../seed/profiles.ts'
import { variantNamed } from '../../seed/variants.ts'
import { freshFolder } from './syntheticCase.ts'

async function manifest(seed: number, variant = 'default'): Promise<string> {
  const out = await freshFolder()
  await generateCase({ profile: 'small', variant, seed, out }, quietTask())
  return readFile(join(out, 'MANIFEST.sha256'), 'utf8')
}

test.each(['default', 'no-ring', 'hard', 'evasive', 'dirty'])(
  'the variant %s with the same seed gives the same bytes, with another seed or as another variant others',
  async (variant) => {
    const first = await manifest(7, variant)
    expect(await manifest(7, variant)).toBe(first)
    expect(await manifest(8, variant)).not.toBe(first)
    expect(await manifest(7, variant === 'default' ? 'hard' : 'default')).not.toBe(first)
  },
)

test('the profile evaluation has forty rings, half of them sloppy, three in ten careful, two in ten with no shared identifier', () => {
  const { strata } = variantNamed('default')
  const rings = Array.from({ length: profileNamed('evaluation').rings.count }, (_, i) => strata[i % strata.length])
  const count = (stratum: string): number => rings.filter((ring) => ring === stratum).length
  expect([count('sloppy'), count('careful'), count('behaviour_only')]).toEqual([20, 12, 8])
})

test('the manifest lists every file with the sum that it has', async () => {
  const out = await freshFolder()
  await generateCase({ profile: 'small', variant: 'default', seed: 1, out }, quietTask())
  const lines = (await readFile(join(out, 'MANIFEST.sha256'), 'utf8')).trim().split('\n')
  const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
  const found = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && entry.name !== 'MANIFEST.sha256')
  expect(listed.size).toBe(found.length)
  for (const [name, sum] of listed)
    expect(
      createHash('sha256')
        .update(await readFile(join(out, name)))
        .digest('hex'),
    ).toBe(sum)
})

test('the folder says, for people and for the loader, that the case is synthetic', async () => {
  const out = await freshFolder()
  await generateCase({ profile: 'small', variant: 'default', seed: 3, out }, quietTask())
  expect(await readFile(join(out, 'case', 'README.txt'), 'utf8')).toContain('合成数据 SYNTHETIC')
  expect(JSON.parse(await readFile(join(out, 'case', 'kongbao-synthetic.json'), 'utf8'))).toEqual({
    note: '合成数据 SYNTHETIC',
    profile: 'small',
    variant: 'default',
    seed: 3,
  })
})

test('a folder that holds anything is left alone', async () => {
  const out = await freshFolder()
  await writeFile(join(out, 'mine.txt'), 'keep')
  await expect(generateCase({ profile: 'small', variant: 'default', seed: 1, out }, quietTask())).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await readdir(out)).toEqual(['mine.txt'])
})

test.each([
  ['seed-scale', 'hard', 1, /variant default only/],
  ['huge', 'default', 1, /no profile huge/],
  ['small', 'odd', 1, /no variant odd/],
  ['small', 'default', 1.5, /whole number/],
])('profile %s, variant %s, seed %s is refused in a sentence', async (profile, variant, seed, message) => {
  const out = await freshFolder()
  await expect(generateCase({ profile, variant, seed, out }, quietTask())).rejects.toMatchObject({ code: 'USAGE', message: expect.stringMatching(message) })
  expect(await readdir(out)).toEqual([])
})

test('it reports how far it is, and stopping it leaves nothing behind', async () => {
  const out = await freshFolder()
  const stop = new AbortController()
  const reports: Progress[] = []
  const report = (progress: Progress): void => {
    reports.push(progress)
    if ((progress.done ?? 0) > 0) stop.abort()
  }
  await expect(generateCase({ profile: 'small', variant: 'default', seed: 1, out }, { signal: stop.signal, report })).rejects.toMatchObject({
    code: 'CANCELLED',
  })
  expect(reports.at(-1)?.total).toBeGreaterThan(50)
  expect(await readdir(out)).toEqual([])
})
