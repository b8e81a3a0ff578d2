import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { CASE_FILES } from '../../../server/casework/case.ts'
import { openCase } from '../../../server/casework/openCase.ts'
import type { TableName } from '../../../server/domain/tables.ts'
import { CASE_ID } from './load.ts'

/** What a case lacks that was given none of this, by the name of its main table: the table and what only it brings. */
export const WITHOUT = {
  number_sales: ['number_sales', 'site_accounts', 'vendor_sites'],
  payments: ['payments', 'qr_codes'],
  waybills: ['waybills', 'scans'],
} as const satisfies Record<string, readonly TableName[]>
export type Missing = keyof typeof WITHOUT

/** Copies the evidence of `data` to `to` and takes the rows of these tables out: as if they had never been loaded. */
export const withoutStep = {
  input: z.object({ data: z.string(), to: z.string(), missing: z.enum(['number_sales', 'payments', 'waybills']) }),
  output: z.object({ removed: z.number() }),
  run: async ({ data, to, missing }: { data: string; to: string; missing: Missing }) => {
    await mkdir(join(to, CASE_ID), { recursive: true })
    await copyFile(join(data, CASE_ID, CASE_FILES.evidence), join(to, CASE_ID, CASE_FILES.evidence))
    const kase = await openCase(to, CASE_ID)
    try {
      let removed = 0
      for (const table of WITHOUT[missing]) removed += await kase.evidence.run(`DELETE FROM raw.${table}`)
      if (missing === 'number_sales') removed += await kase.evidence.run(`DELETE FROM raw.identifiers WHERE owner_type IN ('site_account', 'vendor_site')`)
      return { removed }
    } finally {
      await kase.close()
    }
  },
}
