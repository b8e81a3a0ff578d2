import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { job } from '../../../server/contract/jobs.ts'
import type { Stage } from '../stage.ts'
import { comesAbout } from '../until.ts'

const REASON = 'Checked against the courier: no parcel was handed in'

async function confirmFirst(stage: Stage): Promise<Page> {
  const page = await stage.visitCase('rings')
  await page.getByRole('row').nth(1).click()
  await page.waitForURL('**/rings/*')
  await page.getByRole('button', { name: 'Confirm as lead…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('confirms a lead, not a person').waitFor()
  const submit = dialog.getByRole('button', { name: 'Confirm the lead' })
  expect(await submit.isDisabled()).toBe(true)
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(REASON)
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('王警官')
  expect(await dialog.locator('button[data-variant=filled]').count()).toBe(0)
  await submit.click()
  await page.getByText('lead confirmed by 王警官').waitFor()
  return page
}

async function takeBack(page: Page): Promise<void> {
  const details = page.getByRole('complementary', { name: 'Details' })
  await details.getByRole('button', { name: 'Take back…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click()
  await details.getByText('nobody has given a verdict yet').waitFor()
}

/** One store is put apart: both parts stand in the list, each has its page, and taken back the ring of the run is there again. */
async function splitOffOne(page: Page, list: Page): Promise<void> {
  const whole = page.url()
  await page.getByRole('button', { name: 'Split…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox').first().check()
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Another trade')
  await dialog.getByRole('button', { name: 'State the split' }).click()
  const note = page.getByRole('status').filter({ hasText: 'show in place of this ring' })
  await note.waitFor()
  expect(await note.getByRole('link').count()).toBe(2)
  await list.goto(list.url().replace(/overview.*/, 'rings?status=split'))
  const parts = list.getByText(/^by verdict: [AB] of #\d+$/)
  await parts.first().waitFor()
  expect(await parts.count()).toBe(2)
  await note.getByRole('link').last().click()
  await page.getByText(/^Not found by a run: put together by verdict V-\d+ of 王警官/).waitFor()
  await page.locator('[data-canvas]').first().waitFor()
  await takeBack(page)
  await page.waitForURL(whole)
}

/** Finds rings anew and waits until that is over. */
async function detect(page: Page, settings: Record<string, unknown>): Promise<void> {
  const started = await page.request.post(new URL('/api/cases/sample/runs', page.url()).href, { data: { settings } })
  const { jobId } = job.parse(await started.json())
  const done = await comesAbout(async () => {
    const now = await page.request.get(new URL(`/api/cases/sample/jobs/${jobId}`, page.url()).href)
    return job.parse(await now.json()).state === 'done'
  }, 180_000)
  expect(done).toBe(true)
}

export function verdicts(stage: Stage): void {
  describe('row 17', () => {
    test('row 17: a verdict needs a reason and a name, shows on the ring, in the list and on the overview, is in the audit log, and is undone', async () => {
      const page = await confirmFirst(stage)
      const details = page.getByRole('complementary', { name: 'Details' })
      await details.getByText(REASON).waitFor()
      await details.getByText(/^王警官/).waitFor()
      await stage.shot(page, 'ring-confirmed')
      const log = (await readFile(join(stage.workbench.caseFolder, 'audit.jsonl'), 'utf8')).trim().split('\n')
      const entry = z.object({ user: z.string(), action: z.string(), details: z.object({ kind: z.string(), reason: z.string() }) })
      expect(log.flatMap((line) => entry.safeParse(JSON.parse(line)).data ?? [])).toContainEqual({
        user: '王警官',
        action: 'verdict',
        details: { kind: 'confirm', reason: REASON },
      })
      const list = await stage.visitCase('rings')
      await list.getByRole('row').nth(1).getByText('confirmed lead').waitFor()
      await list.goto(list.url().replace(/rings.*/, 'overview'))
      await list.getByRole('option').first().getByText('confirmed lead').waitFor()
      await list.locator('svg [data-status=confirmed]').waitFor()
      await takeBack(page)
      await details.getByText('1 earlier verdict').waitFor()
      await splitOffOne(page, list)
    })

    test('row 17: a verdict outlives a run that finds the ring otherwise, which asks for a second look; the former address leads on', async () => {
      const page = await confirmFirst(stage)
      const former = page.url()
      await detect(page, { gamma: 0.1 })
      await page.goto(former.replace(/rings\/.*/, 'rings'))
      await page.getByRole('button', { name: '1 verdict needs a second look' }).click()
      await page.waitForURL(/status=secondLook/)
      await page.getByRole('button', { name: /\d+ merged/ }).waitFor()
      const row = page.getByRole('row').nth(1)
      await row.getByText('second look').waitFor()
      await stage.shot(page, 'rings-second-look')
      await row.click()
      await page
        .getByRole('complementary', { name: 'Details' })
        .getByText(/^Since the verdict on run R-1: the stores are not the same/)
        .waitFor()
      await page.goto(former)
      const note = page.getByRole('status').filter({ hasText: 'This ring is of run R-1' })
      const successor = await note.getByRole('link').first().getAttribute('href')
      await note.getByRole('link').first().click()
      await page.waitForURL((url) => url.href !== former)
      expect(new URL(page.url()).pathname).toBe(successor)
      await detect(page, {})
      await page.goto(former)
      await takeBack(page)
    })
  })
}
