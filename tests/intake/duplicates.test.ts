import { copyFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { evidenceHash } from '../../server/evidence/evidenceHash.ts'
import { conflictCounts, listConflicts } from '../../server/evidence/quality.ts'
import { dataVersion, listSources, rowCounts } from '../../server/evidence/sources.ts'
import { loadPaths } from '../../server/intake/loadPaths.ts'
import { quietTask } from '../../server/task.ts'
import { counts, withCase } from './testCase.ts'

test('a row is a duplicate when its parsed cells equal, whatever the order of the columns and however they are written', async () => {
  await withCase(async ({ kase, write, load }) => {
    await write('a/waybills.csv', 'courier,waybill_no,picked_at,note\n圆通,YT1,2026-03-01T02:00:00Z,x\nYTO,YT1,2026-03-01 10:00,x\n')
    await write('b/waybills.csv', 'note,picked_at,waybill_no,courier\nx,2026-03-01T10:00:00,YT1,yuantong\ny,2026-03-01T10:00:00,YT1,yuantong\n')
    expect((await load()).files.map(counts)).toEqual(['2 = 1 + 1 + 0', '2 = 1 + 1 + 0'])
    const raw = await kase.evidence.all('SELECT courier_raw AS raw FROM raw.waybills ORDER BY source_id', z.object({ raw: z.string() }))
    expect(raw.map((row) => row.raw)).toEqual(['圆通', 'yuantong'])
  })
})

test('a day without an hour is no duplicate of its midnight, and no cell runs into the next', async () => {
  await withCase(async ({ write, load }) => {
    await write('withdrawals.csv', 'withdrawal_id,platform,store_id,amount_fen,at\n1,p,s,1,2026-03-01\n1,p,s,1,2026-03-01T00:00\n')
    await write('stores.csv', `platform,store_id,name\np,"1,1:2",3\np,1,"1:2,3"\n`)
    expect((await load()).files.map(counts)).toEqual(['2 = 2 + 0 + 0', '2 = 2 + 0 + 0'])
  })
})

test('loading the same bytes again changes nothing, under another name too', async () => {
  await withCase(async ({ kase, inbox, write, load }) => {
    const path = await write('stores.csv', 'platform,store_id,name\np,1,a\np,1,a\np,,x\n')
    await load()
    const before = { hash: await evidenceHash(kase.evidence), version: await dataVersion(kase), sources: await listSources(kase), rows: await rowCounts(kase) }
    await write('more/stores.csv', 'platform,store_id,name\np,1,a\np,1,a\np,,x\n')
    await copyFile(path, join(inbox, 'more/stores.csv'))
    expect((await load()).files.map(counts)).toEqual(['3 = 0 + 2 + 1', '3 = 0 + 2 + 1'])
    expect({
      hash: await evidenceHash(kase.evidence),
      version: await dataVersion(kase),
      sources: await listSources(kase),
      rows: await rowCounts(kase),
    }).toEqual(before)
    expect(await readdir(join(kase.folder, 'sources'))).toHaveLength(1)
    expect(await readdir(join(kase.folder, '.spill'))).toEqual([])
  })
})

test('the same rows in other bytes are all duplicates and leave the data version', async () => {
  await withCase(async ({ kase, write, load }) => {
    await write('stores.csv', 'platform,store_id\np,1\np,2\n')
    expect((await load()).dataVersion).toBe(1)
    await write('stores.csv', 'platform,store_id\r\np,2\r\np,1\r\n')
    const report = await load()
    expect(counts(report.files[0])).toBe('2 = 0 + 2 + 0')
    expect(report.dataVersion).toBe(1)
    expect(await listSources(kase)).toHaveLength(2)
    await write('stores.csv', 'platform,store_id\np,3\n')
    expect((await load()).dataVersion).toBe(2)
  })
})

test('of two rows with one key and other values both stay, and the fuller one is used', async () => {
  await withCase(async ({ kase, write, load }) => {
    await write('stores.csv', 'platform,store_id,name,category\np,1,甲,\np,2,乙,\np,1,甲,鞋\n')
    const report = await load()
    expect(counts(report.files[0])).toBe('3 = 3 + 0 + 0')
    expect(report.files[0]?.warnings).toEqual(['stores.csv: 1 key(s) of table stores stand with different values in several rows; all are kept, one is used.'])
    expect(await kase.evidence.count('SELECT count(*) FROM stores')).toBe(2)
    expect(await conflictCounts(kase)).toEqual([{ table: 'stores', keys: 1, shadowed: 1 }])
    const { total, conflicts } = await listConflicts(kase, 'stores', { offset: 0, limit: 10 })
    expect(total).toBe(1)
    expect(conflicts.map(({ used, others }) => [used.line, ...others.map(({ line }) => line)])).toEqual([[4, 2]])
  })
})

test('what a bank flow says about an account in passing is no conflict', async () => {
  await withCase(async ({ kase, write, load }) => {
    await write('accounts.csv', 'account_id,kind,holder_name,institution,opened_at\n111,bank,甲,某银行,2020-01-01\n')
    await write('flow.csv', '交易卡号,账户开户名称,交易时间,交易金额,收付标志,交易对手账卡号\n111,甲某,2026-03-01,1,出,222\n111,甲,2026-03-02,1,出,222\n')
    const [, flow] = (await load()).files
    expect(counts(flow)).toBe('2 = 2 + 0 + 0')
    expect(flow?.warnings).toEqual([])
    expect(await conflictCounts(kase)).toEqual([])
    expect(await kase.evidence.count(`SELECT count(*) FROM accounts WHERE key = '111' AND institution = '某银行'`)).toBe(1)
  })
})

test('a number reused a year later and several items of one order are no conflicts', async () => {
  await withCase(async ({ kase, write, load }) => {
    await write('waybills.csv', 'courier,waybill_no,picked_at\nYTO,1,2025-03-01\nYTO,1,2026-03-05\n')
    await write('orders.csv', 'platform,order_id,store_id,sku\np,1,s,a\np,1,s,b\n')
    await load()
    expect(await conflictCounts(kase)).toEqual([])
  })
})

test('a number without a courier takes the only courier that fits, and loses it when a second one does', async () => {
  await withCase(async ({ kase, write, load }) => {
    const key = async (): Promise<string> =>
      (await kase.evidence.first('SELECT waybill_key AS key FROM number_sales', z.object({ key: z.string() })))?.key ?? ''
    await write('number_sales.csv', 'site_id,waybill_no,sold_at\na,1,2026-03-01\n')
    await load()
    expect(await key()).toBe('?:1')
    await write('waybills.csv', 'courier,waybill_no\nYTO,1\n')
    await load()
    expect(await key()).toBe('YTO:1')
    await write('waybills.csv', 'courier,waybill_no\nZTO,1\n')
    await load()
    expect(await key()).toBe('?:1')
  })
})

test('of two equally full rows the same one is used, whichever file came first', async () => {
  const parts = [['p,1,甲,'], ['p,1,乙,'], ['p,1,丙,']]
  const expected = await stateAfter(parts, [0, 1, 2])
  for (const order of [
    [1, 0, 2],
    [2, 1, 0],
    [2, 0, 1],
  ])
    expect(await stateAfter(parts, order)).toEqual(expected)
})

const name = fc.constantFrom('', '甲', 'a', '乙')
const row = fc.tuple(fc.constantFrom('1', '2', '3', ''), name, name).map((cells) => ['p', ...cells].join(','))
const files = fc.array(fc.array(row, { maxLength: 6 }), { minLength: 2, maxLength: 4 })

async function stateAfter(parts: readonly string[][], order: readonly number[]): Promise<{ hash: string; shadowed: unknown }> {
  return withCase(async ({ kase, write }) => {
    const paths: string[] = []
    for (const i of order)
      paths.push(await write(`${i}/stores.csv`, `platform,store_id,name,category\n${(parts[i] ?? []).map((line) => `${line}\n`).join('')}`))
    await loadPaths(kase, paths, {}, quietTask())
    return {
      hash: await evidenceHash(kase.evidence),
      shadowed: await kase.evidence.all('SELECT store_id, name, category FROM raw.stores WHERE shadowed ORDER BY ALL', z.record(z.string(), z.unknown())),
    }
  })
}

test('the order of files changes neither the evidence hash nor which rows are shadowed', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.infiniteStream(fc.nat()), async (parts, random) => {
      const order = parts.map((_, i) => i)
      const shuffled = order.map((i) => ({ i, by: random.next().value })).toSorted((a, b) => a.by - b.by || b.i - a.i)
      expect(
        await stateAfter(
          parts,
          shuffled.map(({ i }) => i),
        ),
      ).toEqual(await stateAfter(parts, order))
    }),
    { numRuns: 4 },
  )
})

const dirtyCell = fc.oneof(
  fc.constantFrom('', 'p', '1', '2026-03-01', '2026-02-30', '6.00E+11', '"', '"a', 'a"b', '"a\nb"', 'x,y', '\0', '包', '0', '12.5'),
  fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r'), maxLength: 4 }),
)
const dirtyFile = fc.array(fc.array(dirtyCell, { minLength: 4, maxLength: 6 }), { maxLength: 12 })

test('however dirty a file is: read = loaded + duplicate + rejected, and the second time nothing is loaded', async () => {
  await withCase(async ({ kase, write }) => {
    let no = 0
    await fc.assert(
      fc.asyncProperty(dirtyFile, async (rows) => {
        const path = await write(
          `${no++}/withdrawals.csv`,
          `platform,store_id,withdrawal_id,amount_fen,at\n${rows.map((cells) => `${cells.join(',')}\n`).join('')}`,
        )
        const first = (await loadPaths(kase, [path], {}, quietTask())).files[0]
        if (!first) throw new Error('no report')
        expect(first.error).toBeUndefined()
        expect(first.read).toBe(first.loaded + first.duplicate + first.rejected)
        const source = (await listSources(kase)).find(({ sha256 }) => sha256 === first.sha256)
        const listed = await kase.evidence.count('SELECT count(DISTINCT line) FROM reject WHERE source_id = $1', [source?.sourceId ?? 0])
        expect(listed).toBe(first.rejected)
        const again = (await loadPaths(kase, [path], {}, quietTask())).files[0]
        expect(counts(again)).toBe(`${first.read} = 0 + ${first.read - first.rejected} + ${first.rejected}`)
      }),
      { numRuns: 30 },
    )
  })
})
