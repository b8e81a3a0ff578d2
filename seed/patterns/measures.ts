import type { Random } from '../random.ts'
import { DAY, HOUR } from '../world/calendar.ts'
import { COURIER_CODES } from '../world/couriers.ts'
import type { World } from '../world/world.ts'

const ARREST_CITIES = 15
/** At least twenty million yuan, as in the report. */
const FROZEN_FEN = 2_050_000_000

/** What the police did: summoned nine couriers, made arrests in fifteen cities, froze money, seized property. */
export function writeMeasures(world: World): void {
  const { files, calendar } = world
  const random = world.random('measures')
  for (const [i, courier] of COURIER_CODES.entries())
    files.row('measures', {
      kind: 'summons',
      target_type: 'courier',
      target_id: courier,
      at: calendar.stamp(world.summonsDay(courier) * DAY + 14 * HOUR),
      doc_no: documentNumber('约', i + 1),
      city: '无锡',
    })
  const night = (calendar.days + 2) * DAY
  const cities = world.cities.slice(0, ARREST_CITIES)
  const people = world.suspects.slice(0, world.profile.measures.arrested)
  for (const [i, person] of people.entries())
    files.row('measures', {
      kind: 'arrest',
      target_type: 'person',
      target_id: person.id,
      at: calendar.stamp(night + random.int(4 * HOUR, 40 * HOUR)),
      doc_no: documentNumber('拘', i + 1),
      city: cities[i % cities.length]?.name,
    })
  writeFreezes(world, random, night)
  for (let i = 0; i < world.profile.measures.properties; i++)
    files.row('measures', {
      kind: 'seizure',
      target_type: 'asset',
      target_id: `房产-${String(i + 1).padStart(2, '0')}`,
      at: calendar.stamp(night + random.int(3, 9) * DAY),
      doc_no: documentNumber('查封', i + 1),
      city: random.pick(cities).name,
    })
}

function writeFreezes(world: World, random: Random, night: number): void {
  const shares = world.freezable.map(() => random.logNormal(1, 0.9))
  const total = shares.reduce((sum, share) => sum + share, 0)
  for (const [i, account] of world.freezable.entries()) {
    const at = night + random.int(9, 60) * HOUR
    world.files.row('measures', {
      kind: 'freeze',
      target_type: 'account',
      target_id: account,
      at: world.calendar.stamp(at),
      amount_fen: Math.ceil((FROZEN_FEN * (shares[i] ?? 0)) / total),
      until: world.calendar.date(Math.floor(at / DAY) + random.pick([30, 180, 180, 365])),
      doc_no: documentNumber('冻', i + 1),
      city: '无锡',
    })
  }
}

function documentNumber(kind: string, number: number): string {
  return `锡公（合成）${kind}字〔2020〕${String(number).padStart(3, '0')}号`
}
