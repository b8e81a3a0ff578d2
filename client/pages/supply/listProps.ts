import type { z } from 'zod'
import type { getSupply } from '../../../server/contract/supply.ts'

/** What each list of the page is given. */
export interface ListProps {
  readonly search: string
  readonly supply: z.output<typeof getSupply.reply>
}
