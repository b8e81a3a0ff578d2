import { afterEach, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { detect } from '../../server/casework/detect.ts'
import { SUPPLY_LISTS } from '../../server/contract/supply.ts'
import { quietTask } from '../../server/task.ts'
import { caseOf } from '../detect/evidenceCase.ts'
import { exported } from '../exports/exportedFile.ts'
import { parseCsv } from '../exports/strictCsv.ts'
import { marketCase } from './marketCase.ts'

let open: Case | undefined
afterEach(async () => open?.close())

test('the lists of a run are taken away as files with the promised rows, numbers masked where asked', async () => {
  open = await caseOf(marketCase())
  await detect(open, {}, quietTask())
  const rows: Record<string, number> = {}
  for (const list of SUPPLY_LISTS) {
    const { text, manifest } = await exported(open, { what: 'supply', list, format: 'csv' })
    const [, ...lines] = parseCsv(text.slice(1))
    expect(lines).toHaveLength(manifest.rows)
    rows[list] = lines.length
  }
  expect(rows).toEqual({ families: 3, operators: 2, suppliers: 1, outlets: 2, ranges: 1 })
  const plain = await exported(open, { what: 'supply', list: 'ranges', format: 'csv' })
  expect(plain.text).toContain('YT10000059')
  const masked = await exported(open, { what: 'supply', list: 'ranges', format: 'csv', mask: true })
  expect(masked.text).not.toContain('YT10000059')
})
