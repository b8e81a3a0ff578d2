import { CITIES, cityNamed, type City } from '../../server/domain/gazetteer.ts'
import { Random, spread } from '../random.ts'
import type { Profile } from '../profiles.ts'
import type { Variant } from '../variants.ts'
import type { Party } from '../storePlan.ts'
import type { CaseFiles } from '../write/caseFiles.ts'
import type { Cell } from '../write/csvFile.ts'
import { Calendar } from './calendar.ts'
import { COURIER_CODES, COURIER_SHARES } from './couriers.ts'
import { bankCard, idNumber, ip, personName, phone } from './fake.ts'
import { OtherCases } from './otherCases.ts'
import { Outlets } from './outlets.ts'
import type { Story } from './story.ts'
import type { CourierCode, GamblingSite, Supplier, VendorSite } from './types.ts'

/** Where parcels go most; the rest of the gazetteer follows. */
const BUSY =
  '无锡 广州 深圳 上海 杭州 苏州 南京 北京 成都 重庆 武汉 东莞 佛山 宁波 金华 温州 泉州 厦门 福州 郑州 西安 长沙 合肥 青岛 济南 天津 南宁 柳州 连云港 丽水 宿迁 徐州 南通 常州 台州 嘉兴 绍兴 汕头 中山 惠州 揭阳 南昌 昆明 贵阳 沈阳 大连 哈尔滨 长春 石家庄 保定 太原 临沂 潍坊 烟台 洛阳 襄阳 赣州 桂林 海口 兰州'

/** Share of transfers between accounts of which both banks handed over their records. */
const TWO_SIDED = 0.2

export interface Person {
  readonly id: string
  readonly name: string
  readonly idNumber: string
  readonly city: City
}

/** What every pattern builds on: places, couriers, vendor sites, and fresh identities. */
export class World {
  readonly files: CaseFiles
  readonly profile: Profile
  readonly variant: Variant
  readonly seed: number
  readonly calendar: Calendar
  readonly cities: readonly City[]
  readonly outlets: Outlets
  suppliers: readonly Supplier[] = []
  sites: readonly VendorSite[] = []
  gamblingSites: readonly GamblingSite[] = []
  operators: readonly Person[] = []
  readonly otherCases: OtherCases
  readonly story: Story = {}
  /** Whom and what the police went for, most wanted first. */
  readonly suspects: Person[] = []
  readonly freezable: string[] = []
  identifiersMissing = 0
  /** Addresses that many buyers share because they live there. */
  readonly dormitories = new Set<string>()
  /** What can only be written when every store has been. */
  readonly afterStores: (() => void)[] = []
  private readonly cityWeights: readonly number[]
  private readonly counters = new Map<string, number>()

  constructor(files: CaseFiles, profile: Profile, variant: Variant, seed: number) {
    this.files = files
    this.profile = profile
    this.variant = variant
    this.seed = seed
    this.calendar = new Calendar(profile.firstDate, profile.days)
    this.cities = busiestCities(profile.cities)
    this.cityWeights = this.cities.map((_, i) => 1 / (i + 6) ** 0.8)
    this.otherCases = new OtherCases(files)
    this.outlets = new Outlets(this.cities)
  }

  random(...key: (string | number)[]): Random {
    return new Random(this.seed, ...key)
  }

  city(random: Random): City {
    return random.weighted(this.cities, this.cityWeights)
  }

  cityCalled(name: string): City {
    const city = cityNamed(name)
    if (!city) throw new Error(`The gazetteer has no city ${name}.`)
    return city
  }

  courier(random: Random): CourierCode {
    return random.weighted(COURIER_CODES, COURIER_SHARES)
  }

  /** Couriers are summoned one after the other in the last weeks. */
  summonsDay(courier: CourierCode): number {
    return Math.floor(this.calendar.days * 0.88) + COURIER_CODES.indexOf(courier)
  }

  /** The courier whose numbers a supplier sells that day: after a summons mostly another one. */
  courierOf(supplier: Supplier, slot: number, day: number): CourierCode {
    const { couriers } = supplier
    const usual = couriers[slot % couriers.length]
    const other = couriers.find((courier) => day <= this.summonsDay(courier)) ?? usual
    if (usual === undefined || other === undefined) throw new Error(`${supplier.id} has no courier.`)
    return day > this.summonsDay(usual) && spread(this.seed, slot, 41) < 0.8 ? other : usual
  }

  /** 0, 1, 2, … apart for every name. */
  count(name: string): number {
    const next = this.counters.get(name) ?? 0
    this.counters.set(name, next + 1)
    return next
  }

  freshPhone(): string {
    return phone(this.count('phone'))
  }

  freshIp(): string {
    return ip(this.count('ip'))
  }

  person(
    random: Random,
    role: 'operator' | 'suspect' | 'victim' | 'gambler' | 'courier_staff' | undefined,
    city = this.city(random),
    name = personName(random),
  ): Person {
    const person = { id: `P${String(this.count('person') + 1).padStart(5, '0')}`, name, idNumber: idNumber(random, city.code), city }
    this.files.row('persons', { person_id: person.id, name, id_number: person.idNumber, city: city.name, role })
    return person
  }

  /** A bank card; the case knows the holder of four in five. */
  bankAccount(random: Random, holder?: Person): string {
    const account = bankCard(random)
    const known = random.chance(0.8)
    this.files.row('accounts', {
      account_id: account,
      kind: 'bank',
      institution: random.pick(['合成银行', '样例银行', '示范农商银行', '虚构城商银行']),
      holder_name: known ? (holder?.name ?? personName(random)) : undefined,
      holder_id_number: known ? (holder?.idNumber ?? idNumber(random, this.city(random).code)) : undefined,
      opened_at: this.calendar.date(-random.int(5, 1500)),
    })
    return account
  }

  /** Writes a transfer, in some cases once from either account's files; returns its id. */
  transfer(from: string, to: string, amountFen: number, at: number, summary: string, more: { ip?: string; mac?: string; success?: 0 | 1 } = {}): string {
    const number = this.count('transfer') + 1
    const id = `TR${String(number).padStart(9, '0')}`
    const row = { from_account: from, to_account: to, amount_fen: amountFen, channel: '网银', success: more.success ?? 1, ip: more.ip, mac: more.mac }
    this.files.row('transfers', { ...row, transfer_id: id, at: this.calendar.stamp(at), summary })
    if (to !== 'unknown' && spread(this.seed, number, 53) < TWO_SIDED) this.twin(row, id, number, at)
    return id
  }

  /** The other bank's record of the same transfer: its own serial number, its own clock. */
  private twin(row: Readonly<Record<string, Cell>>, id: string, number: number, at: number): void {
    const twin = `SD${String(number).padStart(9, '0')}`
    const seconds = Math.floor(spread(this.seed, number, 59) * 121)
    this.files.row('transfers', { ...row, transfer_id: twin, at: this.calendar.stamp(at + seconds), summary: '转入' })
    this.files.truth('transfers', { transferId: id, twinId: twin, seconds })
  }

  /** Whoever they are, all have names of one shape. */
  partyId(party: Party): string {
    const salt = poolSalt(party.pool)
    const high = Math.floor(spread(this.seed, party.index, salt + 3) * 1_048_576)
    const low = Math.floor(spread(this.seed, party.index, salt + 4) * 4_294_967_296)
    return `u${(high * 4_294_967_296 + low).toString(36).padStart(10, '0')}`
  }

  partyAccount(party: Party): string {
    return `${this.partyId(party)}@pay.example`
  }

  partyPhone(party: Party): string {
    const number = Math.floor(spread(this.seed, party.index, poolSalt(party.pool)) * 100_000_000)
    return `1990000${String(Math.floor(number / 10_000)).padStart(4, '0')}-${String(number % 10_000).padStart(4, '0')}`
  }

  partyCity(party: Party): City {
    if (party.home) return party.home.city
    if (party.pool === 'victim') return this.cityCalled('无锡')
    const at = spread(this.seed, party.index, poolSalt(party.pool) + 1)
    return this.cities[Math.floor(at ** 1.8 * this.cities.length)] ?? this.cityCalled('无锡')
  }

  partyAddress(party: Party): string {
    if (party.home) return party.home.address
    const salt = poolSalt(party.pool)
    const place = Math.floor(spread(this.seed, party.index, salt + 2) * 40_000)
    // One buyer in forty lives in one of few dormitories.
    if (place < 1000) {
      const dormitory = `${this.partyCity(party).name}市样例大学城${place % 3}号宿舍楼`
      this.dormitories.add(dormitory)
      return dormitory
    }
    return `${this.partyCity(party).name}市合成路${(place % 900) + 1}号${Math.floor(place / 900)}栋${(party.index % 30) + 1}0${(party.index % 4) + 1}室`
  }
}

function poolSalt(pool: string): number {
  let salt = 7
  for (let i = 0; i < pool.length; i++) salt = (salt * 31 + pool.charCodeAt(i)) | 0
  return salt
}

function busiestCities(count: number): City[] {
  const busy = BUSY.split(' ').map((name) => cityNamed(name))
  const first = busy.filter((city) => city !== undefined)
  const rest = CITIES.filter((city) => !first.includes(city))
  // The report's cities stay in, however few there are.
  const story = first.filter((city) => ['连云港', '丽水', '无锡', '广州', '南宁'].includes(city.name))
  return [...new Set([...story.slice(0, 1), ...first.slice(0, Math.max(0, count - story.length)), ...story, ...rest])].slice(0, count)
}
