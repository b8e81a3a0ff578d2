import { describe, expect, test } from 'vitest'
import { Canvas } from '../canvas.ts'
import { firstRow } from '../firstRow.ts'
import { putOnCanvas } from '../putOnCanvas.ts'
import type { Stage } from '../stage.ts'
import { comesAbout } from '../until.ts'

export function paths(stage: Stage): void {
  describe('row 4', () => {
    test('row 4: several paths are offered, one lies in order, hubs are avoided in one click, and no path is said to be none', async () => {
      const { waybill, site, operator } = stage.workbench.story
      const page = await stage.visitCase('explore')
      const canvas = new Canvas(page, 'explore')
      await putOnCanvas(page, waybill, `Waybill/${waybill}`)
      await putOnCanvas(page, `person:${operator}`, `Person/${operator}`)
      await canvas.click(`Waybill/${waybill}`, 'right')
      await page.getByRole('menuitem', { name: 'Path from here' }).click()
      await canvas.click(`Person/${operator}`, 'right')
      await page.getByRole('menuitem', { name: 'Path to here' }).click()
      const card = page.getByRole('region', { name: 'Paths' })
      await card
        .getByRole('button', { name: /2 steps/ })
        .first()
        .waitFor()
      const way = [`Waybill/${waybill}`, `VendorSite/${site}`, `Person/${operator}`]
      const nodes = await canvas.drawn()
      const places = way.map((id) => nodes.find((node) => node.id === id)?.x ?? NaN)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect((await canvas.selected()).toSorted()).toEqual(way.toSorted())
      await stage.shot(page, 'paths')

      await card.getByRole('checkbox', { name: /Avoid hubs/ }).click()
      const none = card.getByText('No path within 6 steps.')
      const longer = card.getByRole('button', { name: /[3-6] steps/ }).first()
      expect(await comesAbout(async () => (await none.isVisible()) || (await longer.isVisible()))).toBe(true)
      expect(await canvas.has(`Waybill/${waybill}`)).toBe(true)
    })

    test('row 4: money is followed in its direction and the order of time, each amount down to its rows, and not back', async () => {
      const [store = '', account = ''] = await firstRow(
        stage,
        `MATCH (s:Store)-[w:WITHDREW]->(a:Account)-[t:TRANSFERRED]->(b:Account) WHERE t.at > w.at AND coalesce(t.success, true) AND NOT (s)-[:WITHDREW]->(b)
         RETURN s.key, b.key ORDER BY s.key, b.key LIMIT 1`,
      )
      const page = await stage.visitCase('explore')
      const canvas = new Canvas(page, 'explore')
      await putOnCanvas(page, store, `Store/${store}`)
      await putOnCanvas(page, `account:${account}`, `Account/${account}`)
      await canvas.click(`Store/${store}`, 'right')
      await page.getByRole('menuitem', { name: 'Path from here' }).click()
      await canvas.click(`Account/${account}`, 'right')
      await page.getByRole('menuitem', { name: 'Money from the start to here' }).click()
      const card = page.getByRole('region', { name: 'Paths' })
      const steps = card.getByRole('list', { name: 'Transfers of this route' }).getByRole('listitem')
      await steps.first().waitFor()
      const times = (await steps.allInnerTexts()).flatMap((text) => /\d{4}-\d{2}-\d{2} \d{2}:\d{2}/.exec(text)?.[0] ?? [])
      expect(times.length).toBeGreaterThan(1)
      expect(times).toEqual(times.toSorted())
      await stage.shot(page, 'money-path')
      await steps.first().locator('.kb-figure').click()
      expect(await page.getByRole('dialog').getByRole('article').first().innerText()).toMatch(/line \d/)
      await page.keyboard.press('Escape')

      // Who only pays is reached by no money, though relations lead there.
      const [payer = ''] = await firstRow(
        stage,
        `MATCH (p:Account)-[:PAID]->(:Order)-[:PLACED_AT]->(:Store {key: '${store}'}) WHERE NOT ()-[:WITHDREW|TRANSFERRED]->(p) RETURN p.key ORDER BY p.key LIMIT 1`,
      )
      await putOnCanvas(page, `account:${payer}`, `Account/${payer}`)
      await canvas.click(`Store/${store}`, 'right')
      await page.getByRole('menuitem', { name: 'Path from here' }).click()
      await canvas.click(`Account/${payer}`, 'right')
      await page.getByRole('menuitem', { name: 'Money from the start to here' }).click()
      await card.getByText(/No money path within 6 steps/).waitFor()
    })
  })
}
