import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { leaksIn, secretsOf } from '../../api/secrets.ts'
import { CASE_ID } from '../workbench.ts'
import type { Stage } from '../stage.ts'

export function mask(stage: Stage): void {
  describe('the mask', () => {
    test('row 14: a case opens with people and accounts covered, exports follow, and the mask comes off with a reason before a second person, and on again by a click', async () => {
      const secrets = await secretsOf(stage.workbench.files)
      const page = await stage.visitCase('rings', { masked: true })
      await page.getByRole('row').nth(1).waitFor()
      const toggle = page.getByRole('banner').getByRole('switch', { name: 'Mask' })
      await expect.poll(async () => toggle.getAttribute('aria-checked')).toBe('true')
      await page.getByRole('row').nth(1).click()
      const people = page.getByRole('navigation', { name: 'Members' })
      await people.getByText('Account', { exact: false }).first().waitFor()
      await page.getByText('Why these belong together').waitFor()
      expect(leaksIn(await page.locator('body').innerText(), secrets)).toEqual([])
      await stage.shot(page, 'masked')

      await page.goto(`${stage.workbench.address()}/cases/${CASE_ID}/exports`)
      const form = page.getByRole('region', { name: 'New export' })
      expect(await form.getByRole('switch', { name: 'Mask' }).isDisabled()).toBe(true)

      await toggle.click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Reason').fill('Identity check')
      await dialog.getByLabel('Your name').fill('Officer Li')
      await dialog.getByLabel('Second person').fill('officer li')
      await dialog.getByRole('button', { name: 'Take off the mask' }).click()
      await dialog.getByRole('alert').waitFor()
      await dialog.getByLabel('Second person').fill('Officer Chen')
      await dialog.getByRole('button', { name: 'Take off the mask' }).click()
      await expect.poll(async () => toggle.getAttribute('aria-checked')).toBe('false')
      await toggle.click()
      await expect.poll(async () => toggle.getAttribute('aria-checked')).toBe('true')
      const log = await readFile(join(stage.workbench.caseFolder, 'audit.jsonl'), 'utf8')
      const noted = log
        .trim()
        .split('\n')
        .findLast((line) => line.includes('"unmask"'))
      expect(JSON.parse(noted ?? '{}')).toMatchObject({ user: 'Officer Li', details: { reason: 'Identity check', second: 'Officer Chen' } })
    })
  })
}
