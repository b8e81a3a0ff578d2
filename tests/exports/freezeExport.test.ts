import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { asUser } from '../../server/casework/currentUser.ts'
import { proposeFreezes } from '../../server/casework/freeze/freezes.ts'
import { approveFreezes } from '../../server/casework/freeze/freezeSteps.ts'
import { verifyPath } from '../../server/casework/verify.ts'
import { exported, NOW } from './exportedFile.ts'
import { CARD, handMadeCase, LONG_STORE } from './handMadeCase.ts'
import { parseCsv } from './strictCsv.ts'

let kase: Case
beforeAll(async () => {
  kase = await handMadeCase()
  const targets = [
    { label: 'Account' as const, key: CARD, name: '张三丰' },
    { label: 'Store' as const, key: LONG_STORE },
    { label: 'Store' as const, key: 'pdd:elsewhere' },
  ]
  await asUser({ name: '陈一' }, () => proposeFreezes(kase, { targets, priority: 'high', reason: '=提现账户', ringId: 'r1', amountFen: null }, NOW))
  await approveFreezes(kase, { freezeIds: [`Account/${CARD}`, `Store/${LONG_STORE}`], approver: '王四', remark: '' }, NOW)
})
afterAll(async () => kase.close())

test('a bank gets the approved accounts, long numbers and hostile texts harmless, with a manifest that holds', async () => {
  const { text, manifest, path } = await exported(kase, { what: 'freeze', format: 'csv', audience: 'bank' })
  const [head = [], ...rows] = parseCsv(text.slice(1))
  expect(rows.map((row) => [row[head.indexOf('账号或编号')], row[head.indexOf('户名或名称')], row[head.indexOf('理由')], row[head.indexOf('核准人')]])).toEqual(
    [[`${CARD}\t`, '张三丰', "'=提现账户", '王四']],
  )
  expect(manifest).toMatchObject({ what: 'freeze', rows: 1, parameters: { audience: 'bank' } })
  expect((await verifyPath(path)).ok).toBe(true)
})

test('a platform gets its approved stores, the whole list has proposals too, and a spreadsheet is written as well', async () => {
  const written = await exported(kase, { what: 'freeze', format: 'xlsx', audience: 'platform', institution: 'pdd' })
  expect(written.manifest.rows).toBe(1)
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(written.path)
  expect(book.worksheets.map(({ rowCount }) => rowCount > 1)).toEqual([true, true])
  expect(book.getWorksheet('manifest')?.getColumn(2).values).toContain(written.manifest.caseId)
  const { text } = await exported(kase, { what: 'freeze', format: 'csv', audience: 'all' })
  const [head = [], ...rows] = parseCsv(text.slice(1))
  expect(rows.map((row) => [row[head.indexOf('state')], row[head.indexOf('inside_fen')]])).toEqual([
    ['approved', '21000'],
    ['approved', ''],
    ['proposed', ''],
  ])
})

test('masked, no account number is in it; and nothing approved is nothing to send', async () => {
  const { text } = await exported(kase, { what: 'freeze', format: 'csv', audience: 'bank', mask: true })
  expect(text).not.toContain(CARD)
  await expect(exported(kase, { what: 'freeze', format: 'csv', audience: 'bank', institution: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
