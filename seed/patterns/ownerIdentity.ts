import type { Random } from '../random.ts'
import type { StorePlan } from '../storePlan.ts'
import { licence } from '../world/fake.ts'
import type { Person, World } from '../world/world.ts'

/** What a store's owner registered with and logs in from. Whatever is left out is the store's own. */
export interface Identity {
  readonly phone?: string
  readonly device?: string
  readonly ip?: string
  readonly person?: Person | null
  readonly address?: string
}

/** A store's address on the net is that of a large network in one case in ten, shared with whoever is there. */
const BEHIND_NAT = 0.1

/** Writes the identifiers of a store. */
export function writeIdentity(world: World, random: Random, plan: StorePlan, shared: Identity = {}): void {
  const person = shared.person
  const rows: [string, string][] = [
    ['phone', shared.phone ?? world.freshPhone()],
    ['device', shared.device ?? random.hex(16)],
    ['ip', shared.ip ?? (random.chance(BEHIND_NAT) ? natAddress(random, world) : world.freshIp())],
    ['legal_person', person ? `${person.name}（${person.id}）` : `法人${random.hex(6)}`],
    ['licence', licence(random)],
    ['address', shared.address ?? plan.goods.senderAddress],
  ]
  if (person) rows.push(['id_number', person.idNumber])
  for (const [kind, value] of rows)
    if (random.chance(world.variant.identifiersMissing)) world.identifiersMissing++
    else
      world.files.row('identifiers', {
        owner_type: 'store',
        owner_id: plan.key,
        kind,
        value,
        first_seen: world.calendar.date(Math.min(plan.opened, plan.window[0])),
      })
}

function natAddress(random: Random, world: World): string {
  const networks = Math.max(2, Math.round(world.profile.honest / 150))
  return `203.0.113.${random.int(1, Math.min(254, networks))}`
}
