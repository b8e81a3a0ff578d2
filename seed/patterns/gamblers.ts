import type { World } from '../world/world.ts'

/** Of the players of a site that investigators watched, few are known by name, with the account they paid from. */
const KNOWN_PLAYERS = 4

export function writeGamblers(world: World): void {
  const { profile, files, calendar } = world
  for (const site of world.gamblingSites) {
    if (!site.observed) continue
    const random = world.random('gamblers', site.index)
    const first = random.int(0, profile.gamblersPerSite - 1)
    for (let i = 0; i < KNOWN_PLAYERS; i++) {
      const party = { pool: 'u', index: profile.buyers + site.index * profile.gamblersPerSite + ((first + i * 11) % profile.gamblersPerSite) }
      const person = world.person(random, 'gambler', world.partyCity(party))
      const account = world.partyAccount(party)
      files.row('accounts', {
        account_id: account,
        kind: 'alipay',
        holder_name: person.name,
        holder_id_number: person.idNumber,
        opened_at: calendar.date(-random.int(100, 2500)),
      })
      files.row('controls', { person_id: person.id, target_type: 'account', target_id: account, basis: '账户实名' })
      files.row('identifiers', { owner_type: 'person', owner_id: person.id, kind: 'phone', value: world.partyPhone(party) })
    }
  }
}
