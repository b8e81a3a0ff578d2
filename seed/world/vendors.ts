import type { Random } from '../random.ts'
import { COURIER_CODES } from './couriers.ts'
import { ip, qq } from './fake.ts'
import type { GamblingSite, Supplier, VendorSite } from './types.ts'
import type { Person, World } from './world.ts'

const QUALITIES = ['thin', 'usual', 'thin', 'careful', 'usual', 'thin'] as const

const SIGN_TEXTS = {
  thin: ['已签收，由门卫代收', '已签收，签收人：本人'],
  usual: ['快件已签收，签收人是本人', '已由门卫代收', '已签收，前台代收'],
  imitating: ['快件已签收，签收人是本人', '快件已由菜鸟驿站代收', '凭取货码签收', '已由家人代收', '已存入丰巢快递柜'],
  careful: ['快件已由菜鸟驿站代收', '快件已签收，签收人是本人', '凭取货码签收', '已由家人代收', '已签收，门卫代收'],
} as const

/** The sites that sell numbers: two operators, their suppliers, and what gives away that sites belong together. */
export function buildVendors(world: World): void {
  const { profile } = world
  world.suppliers = Array.from({ length: profile.suppliers }, (_, i) => supplier(world, i))
  writeSuppliers(world)
  const wang = world.person(world.random('operator', 1), 'operator', world.cityCalled('广州'), '王某')
  const zhang = world.person(world.random('operator', 2), 'operator', world.cityCalled('南宁'), '张某')
  world.operators = [wang, zhang]
  world.suspects.push(wang, zhang)
  const half = Math.ceil(world.suppliers.length * 0.6)
  world.sites = [
    ...operatorSites(world, 'op-wang', wang, profile.sites[0], world.suppliers.slice(0, half)),
    ...operatorSites(world, 'op-zhang', zhang, profile.sites[1], world.suppliers.slice(half - 1)),
  ]
  world.gamblingSites = Array.from({ length: profile.gamblingSites }, (_, index) => gamblingSite(world, index))
}

function supplier(world: World, index: number): Supplier {
  const random = world.random('supplier', index)
  const quality = world.variant.evades ? 'imitating' : (QUALITIES[index % QUALITIES.length] ?? 'usual')
  const couriers = [COURIER_CODES[(index * 2) % 9], COURIER_CODES[(index * 2 + 1) % 9], COURIER_CODES[(index * 4 + 5) % 9]].filter((code) => code !== undefined)
  const outlets = new Map(couriers.map((courier) => [courier, world.outlets.at(courier, world.city(random), 0)]))
  for (const outlet of outlets.values()) {
    const insider = world.person(random, 'courier_staff', outlet.city)
    world.files.row('identifiers', { owner_type: 'person', owner_id: insider.id, kind: 'phone', value: world.freshPhone() })
  }
  return {
    id: `sup-${String(index + 1).padStart(2, '0')}`,
    apiTag: `api${random.digits(3)}`,
    quality,
    couriers,
    outlets,
    customerCodes: Array.from({ length: 4 }, () => `KH${random.digits(8)}`),
    signTexts: SIGN_TEXTS[quality],
  }
}

function writeSuppliers(world: World): void {
  for (const { id, apiTag, quality, outlets } of world.suppliers)
    for (const [courier, outlet] of outlets) world.files.truth('suppliers', { supplier: id, apiTag, quality, courier, outlet: outlet.id })
}

function operatorSites(world: World, operator: string, person: Person, count: number, suppliers: readonly Supplier[]): VendorSite[] {
  const random = world.random('operator', operator)
  const payees = Array.from({ length: Math.ceil(count / 14) + 1 }, (_, i) => `${random.hex(8)}${i}@pay.example`)
  const phones = Array.from({ length: Math.ceil(count / 18) + 1 }, () => world.freshPhone())
  const qqs = Array.from({ length: Math.ceil(count / 18) + 1 }, () => qq(random))
  const templates = [random.hex(12), random.hex(12)]
  const auth = `auth-${random.hex(4)}.example`
  for (const value of phones.slice(0, 1)) world.files.row('identifiers', { owner_type: 'person', owner_id: person.id, kind: 'phone', value })
  for (const payee of payees) {
    world.freezable.push(payee)
    world.files.row('accounts', { account_id: payee, kind: 'alipay', holder_name: person.name, holder_id_number: person.idNumber })
    world.files.row('controls', { person_id: person.id, target_type: 'account', target_id: payee, basis: '账户实名' })
  }
  return Array.from({ length: count }, (_, i) => {
    const site = vendorSite(world, operator, i, random.pick(suppliers))
    world.files.truth('operators', { site: site.id, operator, person: person.id, supplier: site.supplier.id })
    const own = world.random('site-identifiers', site.id)
    const signs: [string, string, number][] = [
      ['payee', own.pick(payees), 0.75],
      ['phone', own.pick(phones), 0.6],
      ['qq', own.pick(qqs), 0.55],
      ['template', own.pick(templates), 0.8],
      ['api_tag', site.supplier.apiTag, 0.85],
      ['auth_host', auth, 0.6],
      // Hosting is shared with strangers: both operators rent at the same few places.
      ['host_ip', ip(1_000_000 + own.int(0, 11)), 0.9],
    ]
    for (const [kind, value, share] of signs)
      if (own.chance(share))
        world.files.row('identifiers', { owner_type: 'vendor_site', owner_id: site.id, kind, value, first_seen: world.calendar.date(-own.int(10, 400)) })
    if (i === 0 || own.chance(0.55))
      world.files.row('controls', {
        person_id: person.id,
        target_type: 'vendor_site',
        target_id: site.id,
        basis: own.pick(['后台管理员手机号', '收款账户实名', '服务器租用记录']),
      })
    return site
  })
}

const WORDS = ['danhao', 'kb', 'kongbao', 'dh', 'wuliu', 'mdan', 'libao', 'ezdan']

function vendorSite(world: World, operator: string, index: number, from: Supplier): VendorSite {
  const random = world.random('site', operator, index)
  const id = `${random.pick(WORDS)}${random.hex(4)}${index}.example`
  const cost = random.int(30, 60) * 10
  world.files.row('vendor_sites', {
    site_id: id,
    title: `${random.pick(['快单', '轻包', '速通', '易发', '飞单', '小蜜蜂'])}${random.pick(['单号网', '空包网', '礼品网', '代发平台'])}（合成）`,
    operator_id: random.chance(0.3) ? operator : undefined,
    supplier_id: random.chance(0.7) ? from.id : undefined,
    first_seen: world.calendar.date(-random.int(30, 500)),
    last_seen: world.calendar.date(world.calendar.days + random.int(0, 5)),
  })
  return {
    id,
    operator,
    supplier: from,
    namesAccounts: index === 0 || random.chance(0.75),
    popularity: 1 / (index + 3) ** 0.7,
    costMilli: cost,
    priceMilli: cost + random.int(30, 50),
  }
}

function gamblingSite(world: World, index: number): GamblingSite {
  const random = world.random('gambling', index)
  const site = { id: `${random.pick(['lucky', 'star', 'king', 'gold'])}${random.hex(3)}${index}.invalid`, index, observed: random.chance(0.75) || index === 0 }
  world.files.row('gambling_sites', {
    site_id: site.id,
    name: `${random.pick(['金沙', '星汇', '皇都', '幸运'])}合成站${index + 1}`,
    first_seen: world.calendar.date(-random.int(20, 300)),
  })
  return site
}

/** A site, the popular ones more often. */
export function pickSite(world: World, random: Random): VendorSite {
  return random.weighted(
    world.sites,
    world.sites.map((site) => site.popularity),
  )
}
