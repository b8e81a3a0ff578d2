import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { getCase } from '../../server/contract/cases.ts'
import { expandNode } from '../../server/contract/graph.ts'
import { startGraphBuild } from '../../server/contract/jobs.ts'
import { askCypher, pressRun, writeCypher } from './cypherEditor.ts'
import { ringOnCanvas } from './ringOnCanvas.ts'
import type { Stage } from './stage.ts'
import { CASE_ID } from './workbench.ts'

export function away(stage: Stage): void {
  describe('without Neo4j', () => {
    test('row 30: while the graph is built again the canvas stays and says what it waits for, a query says so too, and both go on', async () => {
      const { page, canvas, nodes } = await ringOnCanvas(stage)
      const ids = nodes.map(({ id }) => id)
      const query = await stage.visitCase('cypher')
      await fetch(`${stage.workbench.address()}${startGraphBuild.path.replace(':caseId', CASE_ID)}`, { method: 'POST' })
      const waits = page.locator('main [data-graph="building"]')
      await waits.waitFor()
      expect(await waits.innerText()).toMatch(/Graph: .*resumes by itself/s)
      expect((await canvas.nodes()).map(({ id }) => id)).toEqual(ids)
      await stage.shot(page, 'explore-building')
      // The former graph answers until the new one takes its place; what is asked just then gets this answer.
      expect(await askCypher(query, 'RETURN 1')).toBe(1)
      const body = JSON.stringify({ error: { code: 'GRAPH_AWAY', message: 'Neo4j is starting.', details: {} } })
      await query.route('**/cypher', async (route) => route.fulfill({ status: 503, contentType: 'application/json', body }))
      await pressRun(query)
      await query.locator('[data-outcome="building"]').getByText('its progress stands above. Your draft is kept').waitFor()
      await stage.shot(query, 'cypher-building')
      await query.unroute('**/cypher')
      await page.getByRole('banner').getByRole('button', { name: 'Cancel this work' }).click()
      await waits.waitFor({ state: 'detached' })
      expect((await canvas.nodes()).map(({ id }) => id)).toEqual(ids)
      await query.getByRole('button', { name: 'Run again' }).click()
      await query.locator('[data-result="status"] b').waitFor()
    })

    test('row 30: a Neo4j that dies in the middle of an expansion and of a query is said to be away, canvas and draft stay, and both resume by themselves', async () => {
      const { page, canvas, nodes } = await ringOnCanvas(stage)
      const store = nodes.find(({ label }) => label === 'Store')
      if (!store) throw new Error('The ring has no store.')
      const query = await stage.visitCase('cypher')
      await writeCypher(query, 'UNWIND range(1, 1000000000) AS i WITH i WHERE i % 7 = 8 RETURN i')
      await pressRun(query)
      await query.getByText(/^Running…/).waitFor()
      const asked = `**${expandNode.path.replace(':caseId', CASE_ID)}`
      await page.route(asked, async (route) => {
        await kill(stage)
        await route.continue()
      })
      await page.mouse.dblclick(store.x, store.y)
      await page.getByText(/The canvas is as it was; do it again when exploring is back/).waitFor()
      await page.unroute(asked)
      await stage.shot(page, 'explore-away')
      expect((await canvas.nodes()).map(({ id }) => id)).toEqual(nodes.map(({ id }) => id))
      await query.locator('[data-outcome="away"]').getByText('Your draft is kept').waitFor()
      await expect.poll(async () => graphOf(stage), { timeout: 180_000, interval: 500 }).toBe('ready')
      await page.locator('main [data-graph]').waitFor({ state: 'detached' })
      const dialog = page.getByRole('dialog')
      await canvas.doubleClick(store.id, async () => dialog.isVisible())
      await dialog.getByText(/has [\d,]+ neighbours/).waitFor()
      expect(await askCypher(query, 'RETURN 1')).toBe(1)
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

async function graphOf(stage: Stage): Promise<string> {
  const response = await fetch(`${stage.workbench.address()}${getCase.path.replace(':caseId', CASE_ID)}`)
  return getCase.reply.parse(await response.json()).graph.state
}

/** As a machine does that runs out of memory. */
async function kill(stage: Stage): Promise<void> {
  process.kill(Number(/\d+/.exec(await readFile(join(stage.workbench.caseFolder, 'graph', 'neo4j.pid'), 'utf8'))?.[0]), 'SIGKILL')
}
