import { describe, expect, test } from 'vitest'
import { EVERY_PAGE, settled } from '../everyPage.ts'
import type { Stage } from '../stage.ts'
import { CASE_ID } from '../workbench.ts'

export function offline(stage: Stage): void {
  describe('row 32', () => {
    test('row 32: with the cable out every page works, its letters come from this machine, and nothing outside is even asked for', async () => {
      const outside: string[] = []
      const page = await stage.visitCase('overview', {
        mayFail: true,
        listen: (one) => {
          void one.route(
            (url) => url.protocol.startsWith('http') && url.origin !== stage.workbench.address(),
            async (route) => {
              outside.push(route.request().url())
              await route.abort('internetdisconnected')
            },
          )
        },
      })
      for (const [name, walk] of Object.entries(EVERY_PAGE)) {
        if (name !== walk.place) continue
        await page.goto(`${stage.workbench.address()}/cases/${CASE_ID}/${walk.place}`)
        await settled(page, {})
      }
      const fonts = await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')))
      expect(new Set(fonts)).toEqual(new Set(['Noto Sans SC Variable']))
      expect(outside).toEqual([])
    })
  })
}
