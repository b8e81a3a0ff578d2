import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { TABLES } from '../../server/domain/tables.ts'
import { listRejects, listSources } from '../../server/evidence/sources.ts'
import { rowReferences } from '../../server/evidence/rowReferences.ts'
import { PROFILES } from '../../server/intake/profiles/registry.ts'
import { counts, withCase } from './testCase.ts'

const GOLDEN = new URL('../golden/', import.meta.url).pathname

/** Every golden folder is named after a profile: `input.*`, what `--set` gives in `set.json`, and what must come out. */
const folders = (await readdir(GOLDEN)).filter((name) => PROFILES.some(({ id }) => id === name))

test('every profile has a golden folder', () => {
  expect(folders.toSorted()).toEqual(PROFILES.map(({ id }) => id).toSorted())
})

test.each(folders)('%s is recognised by its header and becomes exactly the rows and rejects of its golden folder', async (id) => {
  const folder = join(GOLDEN, id)
  const input = (await readdir(folder)).find((name) => name.startsWith('input.')) ?? ''
  const set = z.record(z.string(), z.string()).parse(JSON.parse(await readFile(join(folder, 'set.json'), 'utf8').catch(() => '{}')))
  await withCase(async ({ kase, inbox, load }) => {
    await copyFile(join(folder, input), join(inbox, input))
    const [report] = (await load({ set })).files
    expect(report?.error).toBeUndefined()
    expect(report?.read).toBe((report?.loaded ?? 0) + (report?.duplicate ?? 0) + (report?.rejected ?? 0))
    const tables: Record<string, unknown> = {}
    for (const { name } of TABLES) {
      const places = await kase.evidence.all(
        `SELECT DISTINCT source_id, line FROM raw.${name} ORDER BY line`,
        z.object({ source_id: z.number(), line: z.number() }),
      )
      const rows = await rowReferences(kase, name, places)
      if (rows.length > 0) tables[name] = sorted(rows.map(({ line, cells }) => ({ line, ...filled(cells) })))
    }
    const [source] = await listSources(kase)
    const { rejects } = await listRejects(kase, source?.sourceId ?? 0, { offset: 0, limit: 1000 })
    const { profile, table, encoding, warnings } = report ?? {}
    const outcome = {
      report: { profile, table, tables: report?.tables, encoding, counts: counts(report), warnings, headerLine: source?.headerLine },
      tables,
      rejects,
    }
    const expected = join(folder, 'expected.json')
    if (process.env['UPDATE_GOLDEN']) await writeFile(expected, `${JSON.stringify(outcome, null, 2)}\n`)
    expect(JSON.parse(JSON.stringify(outcome))).toEqual(JSON.parse(await readFile(expected, 'utf8')))
    expect(counts((await load({ set })).files[0])).toBe(`${report?.read} = 0 + ${(report?.read ?? 0) - (report?.rejected ?? 0)} + ${report?.rejected}`)
  })
})

function filled(cells: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== null))
}

/** Several rows of one line come in the order of their hashes, which says nothing. */
function sorted(rows: readonly { line: number }[]): unknown[] {
  return rows.toSorted((a, b) => a.line - b.line || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}
