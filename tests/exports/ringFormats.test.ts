import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Case } from '../../server/casework/case.ts'
import { exported } from './exportedFile.ts'
import { CARD, handMadeCase, HOSTILE, LONG_STORE } from './handMadeCase.ts'
import { parseXml } from './strictXml.ts'

let kase: Case
beforeAll(async () => {
  kase = await handMadeCase()
})
afterAll(async () => kase.close())

test('a workbook has members, evidence, scores and manifest, with text cells that are neither numbers nor formulas', async () => {
  const { path, manifest } = await exported(kase, { what: 'rings', format: 'xlsx' })
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  expect(book.worksheets.map(({ name }) => name)).toEqual(['members', 'evidence', 'scores', 'manifest'])
  const members = book.getWorksheet('members')
  expect(members?.rowCount).toBe(8)
  expect(manifest.rows).toBe(7)
  expect(members?.getRow(1).values).toEqual(expect.arrayContaining(['ring_id', 'hypothesis', 'ring_score', 'role', 'label', 'key', 'member_score']))
  expect(members?.getRow(2).getCell(6)).toMatchObject({ value: LONG_STORE, type: ExcelJS.ValueType.String, numFmt: '@' })
  expect(members?.getRow(2).getCell(9)).toMatchObject({ value: HOSTILE, type: ExcelJS.ValueType.String })
  expect(members?.getRow(4).getCell(6)).toMatchObject({ value: CARD, type: ExcelJS.ValueType.String })
  expect(members?.getRow(2).getCell(3)).toMatchObject({ value: 61.5, type: ExcelJS.ValueType.Number })
  const evidence = book
    .getWorksheet('evidence')
    ?.getSheetValues()
    .flat()
    .filter((cell) => typeof cell === 'string')
  expect(evidence).toEqual(expect.arrayContaining(['ring', 'store', 'pair', 'phone 13800001234 shared by 2 stores']))
  expect(book.getWorksheet('scores')?.rowCount).toBe(3)
  expect(book.getWorksheet('manifest')?.getRow(2).getCell(2).value).toContain('线索')
})

test('JSON holds each ring with its members and evidence, as they are', async () => {
  const { text, manifest } = await exported(kase, { what: 'rings', format: 'json' })
  const shape = z.looseObject({
    rings: z.array(
      z.looseObject({
        ring_id: z.string(),
        members: z.array(z.looseObject({ key: z.string(), name: z.string() })),
        evidence: z.array(z.looseObject({ about: z.string() })),
      }),
    ),
  })
  const { rings, ...head } = shape.parse(JSON.parse(text))
  expect(rings.map(({ ring_id, members }) => [ring_id, members.length])).toEqual([
    ['r1', 5],
    ['r2', 2],
  ])
  expect(rings[0]?.members[0]).toMatchObject({ key: LONG_STORE, name: HOSTILE })
  expect(rings[0]?.evidence.map(({ about }) => about)).toEqual(expect.arrayContaining(['ring', 'store', 'pair']))
  expect(head).toMatchObject({ caseId: 'by-hand', runId: 'run-b' })
  expect(manifest.rows).toBe(7)
})

for (const format of ['graphml', 'gexf'] as const) {
  test(`${format} is well formed, each node stands once, and every edge joins two of them`, async () => {
    const { text, manifest } = await exported(kase, { what: 'rings', format })
    const elements = parseXml(text)
    const nodes = elements.filter(({ name }) => name === 'node')
    const edges = elements.filter(({ name }) => name === 'edge')
    expect(nodes).toHaveLength(6)
    expect(new Set(nodes.map(({ attributes }) => attributes['id'])).size).toBe(6)
    expect(manifest.rows).toBe(7)
    const ids = new Set(nodes.map(({ attributes }) => attributes['id']))
    const ends = edges.map(({ attributes }) => [attributes['source'], attributes['target']])
    for (const end of ends.flat()) expect(ids).toContain(end)
    expect(ends).toEqual(
      expect.arrayContaining([
        [`Store/${LONG_STORE}`, 'Store/pdd:002'],
        [`Store/${LONG_STORE}`, `Account/${CARD}`],
        ['Store/pdd:002', `Account/${CARD}`],
        [`Store/${LONG_STORE}`, 'VendorSite/kb1.example'],
        [`Store/${LONG_STORE}`, 'Identifier/phone:13800001234'],
      ]),
    )
    expect(ends).toHaveLength(5)
  })
}

test('GEXF 1.3 declares its attributes with types, and every value points to one', async () => {
  const elements = parseXml((await exported(kase, { what: 'rings', format: 'gexf' })).text)
  expect(elements[0]?.attributes).toMatchObject({ xmlns: 'http://gexf.net/1.3', version: '1.3' })
  const declared = elements.filter(({ name }) => name === 'attribute')
  expect(declared.map(({ attributes }) => attributes['type'])).toEqual(expect.arrayContaining(['string', 'double', 'long']))
  const ids = new Set(declared.map(({ attributes }) => attributes['id']))
  for (const { attributes } of elements.filter(({ name }) => name === 'attvalue')) expect(ids).toContain(attributes['for'])
  expect(elements.find(({ name, attributes }) => name === 'node' && attributes['id'] === `Store/${LONG_STORE}`)?.attributes['label']).toBe(HOSTILE)
})

test('under the mask graph files keep their shape and show no account, phone or name', async () => {
  const { text } = await exported(kase, { what: 'rings', format: 'graphml', mask: true })
  for (const secret of [CARD, '13800001234', '张三丰']) expect(text).not.toContain(secret)
  expect(parseXml(text).filter(({ name }) => name === 'edge')).toHaveLength(5)
})
