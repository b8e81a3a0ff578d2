import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import type { CaseResult } from './caseResult.ts'
import { readResults, resultsOf, writeResults } from './keptResults.ts'
import { readOptions } from './options.ts'

// Only what names a case matters here.
const result = (variant: string, seed: number, missing: string | null): CaseResult =>
  Object.assign(Object.create(null), { variant, seed, missing, peers: [], costs: {} })

test('a plan is done when its case and every run without a table are there', () => {
  const plan = { variant: 'default', seed: 41, without: ['payments'] } as const
  const whole = [result('default', 41, null), result('default', 41, 'payments')]
  expect(resultsOf({ ...plan, without: [...plan.without] }, whole)).toEqual(whole)
  expect(resultsOf({ ...plan, without: [...plan.without] }, whole.slice(0, 1))).toBeUndefined()
  expect(resultsOf({ ...plan, without: [...plan.without], seed: 42 }, whole)).toBeUndefined()
})

test('what is written twice is kept once, and nothing is left beside the file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kongbao-kept-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const json = join(folder, 'results.json')
  await writeResults(json, readOptions([]), [result('hard', 1, null), result('hard', 2, null), result('hard', 1, null)])
  expect(z.object({ results: z.array(z.unknown()) }).parse(JSON.parse(await readFile(json, 'utf8'))).results).toHaveLength(2)
  expect(await readdir(folder)).toEqual(['results.json'])
})

test('no file, no results', async () => {
  expect(await readResults({ ...readOptions([]), json: join(tmpdir(), 'kongbao-no-such-results.json') })).toEqual([])
})
