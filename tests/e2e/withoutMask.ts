import type { BrowserContext } from 'playwright-core'
import { MASK_HEADER } from '../../server/contract/mask.ts'

/** A browser in which somebody has taken the mask off this case; without it every case is masked. */
export async function withoutMask(context: BrowserContext, address: string, caseId: string): Promise<void> {
  await context.addInitScript(`localStorage.getItem('kongbao.mask.${caseId}') ?? localStorage.setItem('kongbao.mask.${caseId}', 'off')`)
  const { hostname } = new URL(address)
  await context.addCookies([{ name: MASK_HEADER, value: 'off', domain: hostname, path: `/api/cases/${caseId}`, sameSite: 'Strict' }])
}
