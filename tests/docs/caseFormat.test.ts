import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TABLES } from '../../server/domain/tables.ts'

const text = readFileSync(new URL('../../docs/case-format.md', import.meta.url), 'utf8')

test.each(TABLES.map((table) => [table.name, table] as const))('the case format page lists every column of %s and which are required', (name, table) => {
  const section = text.split(`### ${name}\n`)[1]?.split('\n### ')[0] ?? ''
  const rows = [...section.matchAll(/^\| `(\w+)` \| .+ \| (yes|) ?\|$/gm)].map(([, column, required]) => [column, required === 'yes'])
  expect(rows).toEqual(table.columns.map((column) => [column.name, column.required]))
})
