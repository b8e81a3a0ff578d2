import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Stage } from '../stage.ts'

export function manifests(stage: Stage): void {
  describe('manifests of exports', () => {
    test('row 27: an export is listed with who, when, rows and hash; it verifies, and no longer once a byte was added', async () => {
      const page = await stage.visitCase('exports')
      const form = page.getByRole('region', { name: 'New export' })
      await form.getByRole('button', { name: 'Write the file' }).click()
      const name = (await form.getByRole('link', { name: 'Download' }).getAttribute('download')) ?? ''
      const row = page.getByRole('region', { name: 'Exports made' }).getByRole('row').filter({ hasText: name })
      await row.getByRole('button', { name: 'Verify' }).click()
      await row.getByText('unchanged').waitFor()
      expect(await row.innerText()).toMatch(/v\d+/)
      const folder = join(stage.workbench.caseFolder, 'exports')
      await appendFile(join(folder, name), ' ')
      await row.getByRole('button', { name: 'Verify' }).click()
      await row.getByText('file has grown').waitFor()
    })
  })
}
