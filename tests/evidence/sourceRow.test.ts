import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { rowReferences } from '../../server/evidence/rowReferences.ts'
import { readSourceRow } from '../../server/evidence/sourceRow.ts'
import { listRejects, listSources, rejectsCsv } from '../../server/evidence/sources.ts'
import { withCase } from '../intake/testCase.ts'

const ORDERS =
  'platform,order_id,store_id,amount_fen,created_at,paid_at,reviewed,note\np,1,s,100,2026-03-01,2026-03-01T10:00:00,1,"a\nb"\np,2,s,x,,,,=1+1\np,3,s,,,,,\n'

test('a row reference has the cells of the evidence, its file and its line', async () => {
  await withCase(async ({ kase, write, load }) => {
    await write('orders.csv', ORDERS)
    const [report] = (await load()).files
    const [row, ...others] = await rowReferences(kase, 'orders', [
      { source_id: 1, line: 2 },
      { source_id: 1, line: 4 },
    ])
    expect(others).toEqual([])
    expect(row).toMatchObject({ table: 'orders', sourceId: 1, sha256: report?.sha256, file: 'orders.csv', line: 2 })
    expect(row?.cells).toMatchObject({
      order_id: '1',
      amount_fen: 100,
      created_at: '2026-03-01',
      paid_at: '2026-03-01T10:00:00+08:00',
      reviewed: true,
      sku: null,
      note: 'a\nb',
    })
    await expect(rowReferences(kase, 'nonsense', [])).rejects.toThrow('There is no table nonsense.')
  })
})

test('a source row is the record as it stands in its file, rejected or not, compressed and in any encoding', async () => {
  const contents = { 'orders.csv': ORDERS, 'orders.csv.gz': gzipSync(ORDERS), 'x/orders.csv': Buffer.from(`\uFEFF${ORDERS}`, 'utf16le') }
  for (const [file, content] of Object.entries(contents)) {
    await withCase(async ({ kase, write, load }) => {
      await write(file, content)
      await load()
      const good = await readSourceRow(kase, 1, 2)
      expect(good.text).toBe('p,1,s,100,2026-03-01,2026-03-01T10:00:00,1,"a\nb"')
      expect(good.header).toContain('platform,order_id')
      expect(good.row?.cells['order_id']).toBe('1')
      expect(await readSourceRow(kase, 1, 4)).toMatchObject({ text: 'p,2,s,x,,,,=1+1', row: null })
      await expect(readSourceRow(kase, 1, 3)).rejects.toThrow('has no record that begins on line 3.')
      await expect(readSourceRow(kase, 7, 1)).rejects.toThrow('There is no source 7')
    })
  }
})

test('a row of a Parquet file is shown by its number', async () => {
  await withCase(async ({ kase, inbox, load }) => {
    await kase.evidence.run(`COPY (SELECT i AS person_id, 'n' || i AS name FROM range(3) t(i)) TO '${inbox}/persons.parquet' (FORMAT parquet)`)
    await load()
    expect(await readSourceRow(kase, 1, 2)).toMatchObject({ text: '{"person_id":1,"name":"n1"}', row: { cells: { person_id: '1', name: 'n1' } } })
  })
})

test('rejects are grouped by reason, paged, and downloaded as a CSV that no spreadsheet runs', async () => {
  await withCase(async ({ kase, write, load }) => {
    await write('stores.csv', 'platform,store_id,opened_at\np,1,=1+1\np,2,"=cmd|\' \'!A1"\np,,\n')
    await load()
    const [source] = await listSources(kase)
    expect(source).toMatchObject({
      file: 'stores.csv',
      table: 'stores',
      profile: 'case-format',
      read: 3,
      loaded: 0,
      rejected: 3,
      headerLine: 1,
      encoding: 'utf-8',
    })
    const { total, groups, rejects } = await listRejects(kase, 1, { offset: 1, limit: 1 })
    expect(total).toBe(3)
    expect(groups).toEqual([
      { reason: 'NOT_A_TIME: This is not an ISO 8601 date or time.', column: 'opened_at', count: 2, firstLine: 2, firstValue: '=1+1' },
      { reason: 'MISSING_VALUE: A required value is missing.', column: 'store_id', count: 1, firstLine: 4, firstValue: null },
    ])
    expect(rejects.map(({ line }) => line)).toEqual([3])
    let csv = ''
    for await (const part of rejectsCsv(kase, 1)) csv += part
    expect(csv.split('\r\n').slice(0, 3)).toEqual([
      '\uFEFFline,column,value,reason',
      "2,opened_at,'=1+1,NOT_A_TIME: This is not an ISO 8601 date or time.",
      "3,opened_at,'=cmd|' '!A1,NOT_A_TIME: This is not an ISO 8601 date or time.",
    ])
  })
})
