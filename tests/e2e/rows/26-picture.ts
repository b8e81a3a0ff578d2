import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ringOnCanvas } from '../ringOnCanvas.ts'
import type { Stage } from '../stage.ts'

export function picture(stage: Stage): void {
  describe('row 26', () => {
    test('row 26: the canvas is exported as PNG at twice its pixels and as SVG, with legend, case, time, run and mask, in both languages and themes', async () => {
      const { page } = await ringOnCanvas(stage)
      const png = await exported(page, 'Export a picture', /^PNG/)
      const width = await page.evaluate(() => document.querySelector('[data-canvas="explore"]')?.clientWidth ?? 0)
      const height = await page.evaluate(() => document.querySelector('[data-canvas="explore"]')?.clientHeight ?? 0)
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      expect(png.readUInt32BE(16)).toBe(2 * width)
      expect(png.readUInt32BE(20)).toBeGreaterThan(2 * height)
      await page.getByText(/Exported picture-.*\.png/).waitFor()

      expect((await exported(page, 'Export a picture', /^SVG/)).toString('utf8')).toContain('mask off')

      const { page: dark } = await ringOnCanvas(stage, { language: 'zh-CN', theme: 'dark', masked: true })
      const svg = (await exported(dark, '导出图片', /^SVG/)).toString('utf8')
      for (const part of ['#0f172a', '样例案件', '店铺', '疑似码商', '数据版本', '运行 #', '脱敏：开', '+08:00', '#001']) expect(svg).toContain(part)
    })
  })
}

/** The file that the browser downloads for an entry of the menu. */
async function exported(page: Page, button: string, entry: RegExp): Promise<Buffer> {
  await page.getByRole('button', { name: button }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: entry }).click()])
  return readFile(await download.path())
}
