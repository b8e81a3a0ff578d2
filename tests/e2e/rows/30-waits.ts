import { describe, expect, test } from 'vitest'
import { listJobs } from '../../../server/contract/jobs.ts'
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
      const start = page.getByRole('button', { name: 'Run again' })
      const bar = page.getByRole('banner').getByRole('status')
      await start.click()
      await bar.getByText(/\S/).first().waitFor()
      await bar.getByRole('button', { name: 'Cancel this work' }).click()
      await expect.poll(async () => lastDetection(stage), { timeout: LONG }).toBe('cancelled')
      await start.click()
      await bar.getByRole('button', { name: 'Cancel this work' }).waitFor()
      await page.close()
      expect(['running', 'done']).toContain(await lastDetection(stage))
      await expect.poll(async () => lastDetection(stage), { timeout: 4 * LONG }).toBe('done')
    })
  })
}

/** How the newest detection of the sample stands. */
async function lastDetection(stage: Stage): Promise<string | undefined> {
  const answer = await fetch(`${stage.workbench.address()}/api/cases/${CASE_ID}/jobs`)
  const { jobs } = listJobs.reply.parse(await answer.json())
  return jobs.filter(({ kind }) => kind === 'detect').toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))[0]?.state
}
