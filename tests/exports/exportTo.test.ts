import { createHash } from 'node:crypto'
import { open, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { exportFile } from '../../server/casework/exports/exportFile.ts'
import { columns } from '../../server/casework/exports/exportTable.ts'
import { listExports } from '../../server/casework/exports/listExports.ts'
import { manifestHead } from '../../server/casework/exports/manifestOf.ts'
import { OutputFile } from '../../server/casework/exports/outputFile.ts'
import { writeXlsx } from '../../server/casework/exports/xlsx.ts'
import { verifyPath } from '../../server/casework/verify.ts'
import { EXPORT_FORMATS } from '../../server/contract/exports.ts'
import { quietTask } from '../../server/task.ts'
import { exported, NOW } from './exportedFile.ts'
import { CARD, handMadeCase } from './handMadeCase.ts'

let kase: Case
beforeEach(async () => {
  kase = await handMadeCase()
})
afterEach(async () => kase.close())

const filesLeft = async (): Promise<string[]> => readdir(join(kase.folder, 'exports'))

test('every export has a manifest that says who, when, from which run, data and sources, and its SHA-256', async () => {
  for (const format of EXPORT_FORMATS) {
    const { name, path, bytes, manifest } = await exported(kase, { what: 'rings', format })
    expect(JSON.parse(await readFile(`${path}.manifest.json`, 'utf8'))).toEqual(manifest)
    expect(manifest).toMatchObject({
      kind: 'kongbao-export',
      file: name,
      caseId: 'by-hand',
      synthetic: false,
      exportedAt: '2026-03-02T10:00:00+08:00',
      exportedBy: '本机用户',
      runId: 'run-b',
      dataVersion: 2,
      masked: false,
      rows: 7,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      notice: { zh: '线索，非结论', en: 'A lead, not a finding' },
    })
    expect(manifest.software).toMatch(/^kongbao \d/)
    expect(manifest.sources[0]).toEqual({ file: 'sales.csv', sha256: 'a'.repeat(64), rows: 4 })
    expect((await verifyPath(path)).ok).toBe(true)
  }
})

test('exports of the same second have names of their own, are listed newest first and are noted in the audit log', async () => {
  const first = await exported(kase, { what: 'rings', format: 'csv' })
  const second = await exported(kase, { what: 'rings', format: 'csv' })
  expect([first.name, second.name]).toEqual(['rings-run2-20260302-100000.csv', 'rings-run2-20260302-100000-2.csv'])
  expect((await listExports(kase)).map(({ name }) => name)).toEqual(expect.arrayContaining([first.name, second.name]))
  expect(await exportFile(kase, first.name)).toBe(first.path)
  expect(await verifyPath(join(kase.folder, 'audit.jsonl'))).toMatchObject({ ok: true, entries: 2 })
  expect(await readFile(join(kase.folder, 'audit.jsonl'), 'utf8')).toContain(first.manifest.sha256)
})

test('only files of the exports folder are handed out', async () => {
  for (const name of ['../case.json', '..', '.x.partial', 'nothing.csv', '/etc/passwd'])
    await expect(exportFile(kase, name)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a changed byte, a cut, a growth, a missing manifest and a new name are each told for what they are', async () => {
  const { path, bytes, name } = await exported(kase, { what: 'rings', format: 'csv' })
  const check = async (): Promise<string> => {
    const { ok, message } = await verifyPath(path)
    expect(ok).toBe(false)
    return message
  }
  await writeFile(path, bytes.toString('utf8').replace('code_merchant', 'code_merchanT'))
  expect(await check()).toMatch(/was changed after the export/)
  await writeFile(path, bytes)
  await truncate(path, 100)
  expect(await check()).toBe(`${name} is cut short: 100 of ${bytes.length} bytes are left.`)
  await writeFile(path, Buffer.concat([bytes, Buffer.from('x')]))
  expect(await check()).toMatch(/has grown/)
  await writeFile(path, bytes)
  const renamed = join(kase.folder, 'exports', 'list.csv')
  await rename(path, renamed)
  expect((await verifyPath(renamed)).message).toBe(`list.csv has no manifest, but its content is that of ${name}: the file was renamed.`)
  await rename(`${path}.manifest.json`, `${renamed}.manifest.json`)
  expect((await verifyPath(renamed)).message).toMatch(/it was renamed; the content is unchanged/)
  await rm(`${renamed}.manifest.json`)
  expect((await verifyPath(renamed)).message).toMatch(/has no manifest: .* cannot be checked/)
  await expect(verifyPath(path)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a manifest that was edited is not the one that the audit log noted', async () => {
  const { path, name, manifest } = await exported(kase, { what: 'rings', format: 'csv' })
  await writeFile(`${path}.manifest.json`, JSON.stringify({ ...manifest, exportedBy: 'somebody else' }))
  expect(await verifyPath(path)).toMatchObject({
    ok: false,
    message: `The manifest of ${name} is not the one that the audit log of the case noted: it was edited after the export.`,
  })
})

test('the manifest of a masked export covers what was asked with, that of a plain one says it', async () => {
  const asked = { runId: null, settings: {}, query: `MATCH (a {key: '${CARD}'}) RETURN a`, parameters: { account: CARD, days: 3 } }
  const head = async (mask: boolean) => manifestHead(kase, { what: 'query', format: 'csv', mask }, asked, '本机用户', NOW)
  expect(await head(false)).toMatchObject({ query: asked.query, parameters: asked.parameters })
  const masked = await head(true)
  expect(JSON.stringify(masked)).not.toContain(CARD)
  expect(masked).toMatchObject({ masked: true, parameters: { account: expect.stringMatching(/^\*{4}4567/), days: 3 } })
})

test('an export that is cancelled leaves nothing', async () => {
  for (const format of EXPORT_FORMATS) {
    const abort = new AbortController()
    const task = { signal: abort.signal, report: () => abort.abort() }
    await expect(exported(kase, { what: 'rings', format }, { task })).rejects.toMatchObject({ code: 'CANCELLED' })
  }
  expect(await filesLeft()).toEqual([])
})

test('without a run there is nothing to export, and it says so', async () => {
  await kase.casework.run('DELETE FROM run')
  await expect(exported(kase, { what: 'rings', format: 'csv' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: expect.stringContaining('run detection first'),
  })
})

test('a full disk is told as such, by plain files and by workbooks', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kongbao-'))
  const full = new OutputFile(folder, 'full.csv', await open('/dev/full', 'w'))
  await full.write('x')
  await expect(full.finish()).rejects.toMatchObject({ code: 'DISK_FULL' })
  const rows = Array.from({ length: 4000 }, (_, i) => [`row ${i} ${'字'.repeat(i % 50)} ${Math.sin(i)}`])
  const table = {
    name: 'rows',
    columns: columns('text', 'text'),
    batches: async function* () {
      for (let i = 0; i < 10; i += 1) yield rows
    },
  }
  const book = new OutputFile(folder, 'full.xlsx', await open('/dev/full', 'w'))
  await expect(writeXlsx([table], book, quietTask())).rejects.toMatchObject({ code: 'DISK_FULL' })
})
