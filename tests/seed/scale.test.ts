import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Database } from '../../server/evidence/database.ts'
import { loadPaths } from '../../server/intake/loadPaths.ts'
import { quietTask, type Progress } from '../../server/task.ts'
import { generateCase, type SeedReport } from '../../seed/generate.ts'
import { withCase } from '../intake/testCase.ts'
import { freshFolder } from './syntheticCase.ts'

async function slice(numbers: number, fromDay = 0, seed = 1): Promise<{ out: string; report: SeedReport; sums: Map<string, string> }> {
  const out = await freshFolder()
  const report = await generateCase({ profile: 'seed-scale', variant: 'default', seed, out, numbers, fromDay }, quietTask())
  const lines = (await readFile(join(out, 'MANIFEST.sha256'), 'utf8')).trim().split('\n')
  return { out, report, sums: new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)])) }
}

test('a slice has as many numbers as asked for, all different, sold by two operators on one day, and loads without a reject', async () => {
  const { out, report } = await slice(30_000)
  expect(report.rows['number_sales']).toBe(30_000)
  expect(report.rows['vendor_sites']).toBe(2_600)
  expect(report.scale?.extrapolation.numbers).toBe(600_000_000)
  const data = await Database.open(':memory:')
  const sales = `read_parquet('${join(out, 'case', 'number_sales', '*.parquet')}')`
  const found = z.object({ n: z.number(), courier: z.number(), days: z.number() })
  expect(
    await data.first(`SELECT count(DISTINCT waybill_no) AS n, count(DISTINCT courier) AS courier, count(DISTINCT sold_at::DATE) AS days FROM ${sales}`, found),
  ).toEqual({
    n: 30_000,
    courier: 9,
    days: 1,
  })
  const shared = `SELECT count(*) AS n FROM (SELECT DISTINCT platform || ':' || store_id AS key FROM read_parquet('${join(out, 'case', 'orders', '*.parquet')}')) ANTI JOIN read_csv('${join(out, 'truth', 'stores.csv')}', all_varchar = true) USING (key)`
  expect(await data.count(shared)).toBe(0)
  data.closeFile()
  await withCase(async ({ kase }) => {
    const { files } = await loadPaths(kase, [join(out, 'case')], {}, quietTask())
    expect(files.filter((file) => file.error !== undefined || file.rejected > 0 || file.duplicate > 0)).toEqual([])
    expect(files.reduce((sum, file) => sum + file.loaded, 0)).toBe(Object.values(report.rows).reduce((sum, rows) => sum + rows, 0))
  })
})

test('the same slice has the same bytes, and a day made alone is the day of the longer slice', async () => {
  const numbersADay = 821_900
  const first = await slice(numbersADay + 5_000)
  const alone = await slice(5_000, 1)
  expect([...(await slice(5_000, 1)).sums]).toEqual([...alone.sums])
  const part = 'case/number_sales/day-0002.parquet'
  expect(first.sums.get(part)).toBeDefined()
  expect(alone.sums.get(part)).toBe(first.sums.get(part))
  expect((await slice(5_000, 1, 2)).sums.get(part)).not.toBe(first.sums.get(part))
})

test('it can be stopped between days, says how far it was, and leaves nothing behind', async () => {
  const out = await freshFolder()
  const stop = new AbortController()
  const reports: Progress[] = []
  const report = (progress: Progress): void => {
    reports.push(progress)
    stop.abort()
  }
  const made = generateCase({ profile: 'seed-scale', variant: 'default', seed: 1, out, numbers: 2_000_000 }, { signal: stop.signal, report })
  await expect(made).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(reports[0]).toMatchObject({ done: 0, total: 2_000_000, unit: 'numbers' })
  expect(await readdir(out)).toEqual([])
})

test.each([
  [{ numbers: 0 }, /above 0/],
  [{ fromDay: 730 }, /from 0 to 729/],
])('a slice that is not there, %j, is refused', async (asked, message) => {
  const out = await freshFolder()
  await expect(generateCase({ profile: 'seed-scale', variant: 'default', seed: 1, out, ...asked }, quietTask())).rejects.toMatchObject({
    code: 'USAGE',
    message: expect.stringMatching(message),
  })
  expect(await readdir(out)).toEqual([])
})
