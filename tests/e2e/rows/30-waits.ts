import { describe, expect, test } from 'vitest'
import { PLACES } from '../../../client/shell/places.ts'
import { settled } from '../everyPage.ts'
import { CASE_ID } from '../workbench.ts'
import { LONG, type Stage } from '../stage.ts'

export function waits(stage: Stage): void {
  describe('row 30', () => {
    test('row 30: while the server is away every page keeps what it shows or says what is missing, and goes on by itself', async () => {
      const page = await stage.visitCase('overview', { mayFail: true })
      // Each page once, so that its parts are here.
      for (const { place } of PLACES) {
        await page.getByRole('navigation').first().locator(`a[href$="/${place}"]`).click()
        await settled(page, {})
      }
      await page.route('**/api/**', async (route) => route.abort('connectionrefused'))
      await page.locator('[data-server="away"]').waitFor()
      const silent: string[] = []
      for (const { place } of PLACES) {
        await page.getByRole('navigation').first().locator(`a[href$="/${place}"]`).click()
        await page.waitForURL(`**/${place}`)
        const says = page.locator('main').getByText('The server does not answer').first()
        await says.waitFor()
        if ((await page.locator('main').innerText()).length < 40) silent.push(place)
      }
      expect(silent).toEqual([])
      await stage.shot(page, 'server-away')
      await page.unroute('**/api/**')
      await page.locator('[data-server="away"]').waitFor({ state: 'hidden' })
      await page.locator('nav a[href$="/rings"]').click()
      await page.getByRole('row').nth(1).waitFor()
    })

    test('row 30: work shows what it does and how far it is, can be cancelled, and goes on when its tab is closed', async () => {
      const page = await stage.visitCase('data')
      const runs = async () => (await fetch(`${stage.workbench.address()}/api/cases/${CASE_ID}/runs`)).text()
      const before = await runs()
      await page.getByRole('button', { name: /^Find rings/ }).click()
      const bar = page.getByRole('banner').getByRole('status')
      await bar.getByRole('button', { name: 'Cancel this work' }).click()
      await bar.waitFor({ state: 'hidden' })
      expect(await runs()).toBe(before)
      await page.getByRole('button', { name: /^Find rings/ }).click()
      await bar.waitFor()
      await page.close()
      const again = await stage.visitCase('rings')
      await again.getByRole('row').nth(1).waitFor()
      await expect.poll(runs, { timeout: LONG }).not.toBe(before)
    })
  })
}
