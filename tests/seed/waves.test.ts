import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codeMerchantRing } from '../../seed/patterns/codeMerchantRing.ts'
import { profileNamed, type Profile } from '../../seed/profiles.ts'
import type { StorePlan } from '../../seed/storePlan.ts'
import { variantNamed } from '../../seed/variants.ts'
import { buildVendors } from '../../seed/world/vendors.ts'
import { World } from '../../seed/world/world.ts'
import { CaseFiles } from '../../seed/write/caseFiles.ts'
import { freshFolder } from './syntheticCase.ts'

async function ringStores(differs: Partial<Profile>): Promise<StorePlan[]> {
  const out = await freshFolder()
  await Promise.all(['case', 'truth'].map((name) => mkdir(join(out, name))))
  const files = new CaseFiles(out)
  const small = profileNamed('small')
  const world = new World(files, { ...small, days: 300, rings: { ...small.rings, count: 9 }, ...differs }, variantNamed('default'), 1)
  buildVendors(world)
  const plans = [...codeMerchantRing.plant(world)]
  files.close()
  return plans
}

test('a ring that comes back opens half as many new stores three to eight weeks later, and the stores of every other ring stay as they were', async () => {
  const once = await ringStores({ returning: false })
  const twice = await ringStores({ returning: true })
  const added = twice.length - once.length
  expect(added).toBeGreaterThanOrEqual(2)
  // The ninth ring is the last one planted.
  const before = once.slice(0, -3)
  expect(twice.slice(0, before.length).map(({ key, window }) => ({ key, window }))).toEqual(before.map(({ key, window }) => ({ key, window })))
  const [first] = once.at(-1)?.window ?? []
  for (const store of twice.slice(-added)) {
    const [opened] = store.window
    expect(opened - (first ?? 0)).toBeGreaterThan(13)
    expect(opened - (first ?? 0)).toBeLessThan(70)
  }
})
