import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { manifest as manifestSchema } from '../../server/contract/exports.ts'
import { parseCsv } from '../exports/strictCsv.ts'
import type { Stage } from './stage.ts'

export function exports(stage: Stage): void {
  describe('exports', () => {
    test('the ring list is taken away as CSV, and its manifest has the sum and the rows of that very file', async () => {
      const page = await stage.visitCase('rings')
      await page.getByRole('row').nth(1).waitFor()
      const rings = (await page.getByRole('heading', { level: 1 }).locator('span').innerText()).trim()
      await page.getByRole('button', { name: 'Export' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Write the file' }).click()
      await dialog.getByRole('link', { name: 'Download' }).waitFor()
      await stage.shot(page, 'export-dialog')
      const file = await download(page, 'Download')
      const manifest = manifestSchema.parse(JSON.parse((await download(page, 'Manifest')).toString('utf8')))
      expect(createHash('sha256').update(file).digest('hex')).toBe(manifest.sha256)
      expect(file.length).toBe(manifest.bytes)
      const text = file.toString('utf8')
      expect(text.startsWith('\uFEFF')).toBe(true)
      const [header = [], ...members] = parseCsv(text.slice(1))
      expect(header).toEqual(expect.arrayContaining(['ring_id', 'hypothesis', 'ring_score', 'role', 'label', 'key', 'member_score']))
      expect(members).toHaveLength(manifest.rows)
      expect(String(new Set(members.map((member) => member[header.indexOf('ring_id')])).size)).toBe(rings)
    })
  })
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [started] = await Promise.all([page.waitForEvent('download'), page.getByRole('dialog').getByRole('link', { name }).click()])
  return readFile(await started.path())
}
