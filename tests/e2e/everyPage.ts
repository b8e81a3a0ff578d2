import type { Page } from 'playwright-core'
import { PLACES } from '../../client/shell/places.ts'
import { Canvas } from './canvas.ts'
import { comesAbout } from './until.ts'

interface Walk {
  readonly place: string
  /** What makes it a page with something on it; without it, its heading or canvas. */
  readonly arrive?: (page: Page) => Promise<void>
}

const heading = async (page: Page): Promise<void> => page.locator('main :is(h1, h2, canvas)').first().waitFor({ state: 'attached' })
const openRing = async (page: Page): Promise<Canvas> => {
  await page.getByRole('row').nth(1).click()
  const canvas = new Canvas(page, 'ring')
  await canvas.drawn()
  return canvas
}

const ARRIVALS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  overview: async (page) => page.getByRole('option').first().waitFor(),
  rings: async (page) => page.getByRole('row').nth(1).waitFor(),
  supply: async (page) => page.locator('aside .kb-figure').first().waitFor(),
  explore: async (page) => {
    await page.locator('section button:has(svg)').filter({ hasText: /#\d+/ }).first().click()
    const canvas = new Canvas(page, 'explore')
    const store = (await canvas.drawn()).find((node) => node.label === 'Store')
    await canvas.click(store?.id ?? '')
    await page.locator(`[data-panel="${store?.id}"]`).locator('section').nth(2).waitFor()
  },
  cypher: async (page) => {
    await page.locator('[data-query="shared-withdrawal-accounts"]').click()
    await page.locator('button[type=submit]').click()
    await page.locator('[data-table="result"] [role=row]').nth(1).waitFor()
  },
  data: async (page) => page.locator('aside').last().locator('b').first().waitFor(),
  exports: async (page) => page.locator('button').last().waitFor(),
}

/** Every place of the rail, and the pages below them; a new place is walked without being written here. */
export const EVERY_PAGE: Readonly<Record<string, Walk>> = {
  ...Object.fromEntries(PLACES.map(({ place }) => [place, { place, ...(ARRIVALS[place] ? { arrive: ARRIVALS[place] } : {}) }])),
  ring: { place: 'rings', arrive: async (page) => void (await openRing(page)) },
  store: {
    place: 'rings',
    arrive: async (page) => {
      const canvas = await openRing(page)
      const store = (await canvas.nodes()).find((node) => node.label === 'Store')
      await canvas.click(store?.id ?? '')
      await page.locator('aside .kb-figure').first().waitFor()
    },
  },
}

/** Waits until the page has what it shows: its texts, its fonts, nothing that turns. */
export async function settled(page: Page, { arrive = heading }: Partial<Walk>): Promise<void> {
  await arrive(page)
  await comesAbout(async () => page.evaluate(() => document.fonts.status === 'loaded' && !document.querySelector('main .mantine-Loader-root')))
}
