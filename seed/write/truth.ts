import type { StorePlan } from '../storePlan.ts'
import { OTHER_CASES } from '../world/otherCases.ts'
import type { World } from '../world/world.ts'
import { CONFUSER_CLASSES } from './confuserClasses.ts'
import type { Dirt } from './dirt.ts'
import { json, put } from './notes.ts'

/** Writes what the case was made with, what came of it, and the way through it that the report tells. */
export async function writeTruth(out: string, sums: Map<string, string>, world: World, plans: readonly StorePlan[], dirt: Dirt | null): Promise<void> {
  const { profile, seed, files, story } = world
  const stores: Record<string, number> = {}
  const orders: Record<string, number> = {}
  for (const plan of plans) {
    stores[plan.pattern] = (stores[plan.pattern] ?? 0) + 1
    orders[plan.pattern] = (orders[plan.pattern] ?? 0) + plan.orders + (plan.planted?.length ?? 0)
  }
  await put(
    out,
    sums,
    'truth/params.json',
    json({
      note: '合成数据 SYNTHETIC',
      variant: world.variant,
      seed,
      profile,
      stores: sorted(stores),
      orders: sorted(orders),
      ringStrata: sorted(files.tally('rings', 'stratum')),
      ringTypologies: sorted(files.tally('rings', 'typology')),
      orderLabels: sorted(files.tally('orders', 'label')),
      waybillsEmpty: sorted(files.tally('waybills', 'empty')),
      otherCases: sorted(world.otherCases.overlap),
      identifiersMissing: world.identifiersMissing,
      confusers: sorted(files.tally('confusers', 'class')),
      confuserIds: CONFUSER_CLASSES,
      ...(dirt ? { dirt: { ...dirt.done, files: files.dirt() } } : {}),
      suppliers: world.suppliers.map(({ id, quality, couriers }) => ({ id, quality, couriers })),
    }),
  )
  await put(out, sums, 'truth/story.json', json({ ...story, otherOperator: world.operators[1]?.id, otherCases: OTHER_CASES }))
}

function sorted(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
