import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Canvas } from './canvas.ts'
import { LONG, type Stage } from './stage.ts'
import { comesAbout } from './until.ts'

export function away(stage: Stage): void {
  describe('without Neo4j', () => {
    test('a Neo4j that dies is said to be away, and exploring resumes by itself', async () => {
      const page = await stage.visitCase('explore')
      await page.getByText('The canvas is empty').first().waitFor()
      const pid = Number(/\d+/.exec(await readFile(join(stage.workbench.caseFolder, 'graph', 'neo4j.pid'), 'utf8'))?.[0])
      const ring = page.getByRole('button', { name: /^#\d+ .* stores/ }).first()
      await expect.poll(async () => ring.isEnabled(), { timeout: LONG }).toBe(true)
      process.kill(pid, 'SIGKILL')
      await ring.click()
      await page
        .getByText(/Not done: .*Neo4j|The graph database/)
        .first()
        .waitFor()
      await stage.shot(page, 'explore-away')
      const canvas = new Canvas(page, 'explore')
      const resumed = await comesAbout(async () => {
        if (await ring.isEnabled()) await ring.click()
        return comesAbout(async () => (await canvas.nodes()).length > 10, 3_000)
      }, 180_000)
      expect(resumed).toBe(true)
    })

    test('with no Neo4j at all the rings and their reasons are there, and explore says that it waits', async () => {
      await stage.workbench.restartWithoutNeo4j()
      const page = await stage.visitCase('rings')
      await page.getByRole('row').nth(1).click()
      await page.getByText('Why these belong together').waitFor()
      const details = page.getByRole('complementary', { name: 'Details' })
      await details.getByRole('listitem').locator('.kb-figure').first().click()
      expect(await page.getByRole('dialog').getByRole('article').first().innerText()).toMatch(/line \d/)
      await page.keyboard.press('Escape')
      await page.getByRole('region', { name: 'Ring canvas' }).getByRole('table').waitFor()
      await page.getByText('exploring waits').first().waitFor()
      await stage.shot(page, 'ring-without-neo4j')
      await page.getByRole('link', { name: 'Explore', exact: true }).click()
      await page.getByText('expanding and paths must wait').waitFor()
      await stage.shot(page, 'explore-without-neo4j')
    })
  })
}
