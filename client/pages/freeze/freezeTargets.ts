import type { Label } from '../../../server/contract/common.ts'
import { freezeLabel } from '../../../server/contract/freeze.ts'
import type { FreezeTarget } from './ProposeDialog.tsx'

interface Thing {
  readonly label: Label | null
  readonly key: string
  readonly name: string
}

/** Those of these things that can be frozen: accounts, codes, stores. */
export function freezeTargets(things: readonly Thing[]): FreezeTarget[] {
  return things.flatMap(({ label, key, name }) => {
    const kind = freezeLabel.safeParse(label).data
    return kind ? [{ label: kind, key, name: name || key }] : []
  })
}
