import type { Column, Table } from '../../server/domain/tables.ts'
import { Random } from '../random.ts'
import type { Calendar } from '../world/calendar.ts'
import type { Cell } from './csvFile.ts'

type Row = Readonly<Record<string, Cell>>

const BLANK = 0.02
const MASKED = 0.005
const DAMAGED = 0.001
/** Share of outlets whose clock is wrong, and by how many minutes at most. */
const WRONG_CLOCKS = 0.03
const MOST_MINUTES = 200

const CITIES: ReadonlySet<string> = new Set(['from_city', 'to_city', 'recipient_city', 'ship_from_city'])
const ADDRESSES: ReadonlySet<string> = new Set(['sender_address', 'recipient_address'])
/** Times that an outlet's scanner stamps: column → the column that names the outlet. */
const STAMPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  waybills: { picked_at: 'pickup_outlet', signed_at: 'sign_outlet' },
  scans: { at: 'outlet' },
}

/** What happens to rows on their way through offices and spreadsheets; counts what it did. */
export class Dirt {
  readonly done = { blank: 0, masked: 0, clock: 0, damaged: 0, unknownSide: 0 }
  private readonly seed: number
  private readonly calendar: Calendar

  constructor(seed: number, calendar: Calendar) {
    this.seed = seed
    this.calendar = calendar
  }

  random(table: string): Random {
    return new Random(this.seed, 'dirt', table)
  }

  /** The row as it reaches the case; `refused`: a spreadsheet broke an identifier, so the load must reject it. */
  soil(table: Table, clean: Row, random: Random): { row: Row; refused: boolean } {
    const row: Record<string, Cell> = { ...clean }
    for (const name in row) {
      const value = row[name]
      if (typeof value !== 'string') continue
      if (CITIES.has(name)) row[name] = this.city(value, random)
      else if (ADDRESSES.has(name) && random.chance(MASKED)) row[name] = this.masked(value)
    }
    this.skew(table.name, row)
    if (table.name === 'transfers' && random.chance(BLANK)) {
      row['to_account'] = 'unknown'
      this.done.unknownSide++
    }
    return { row, refused: random.chance(DAMAGED) && this.damage(table.columns, row, random) }
  }

  private city(value: string, random: Random): string | undefined {
    if (random.chance(BLANK)) {
      this.done.blank++
      return undefined
    }
    return random.chance(MASKED) ? this.masked(value) : value
  }

  private masked(value: string): string {
    this.done.masked++
    return `***${value.slice(2)}`
  }

  private skew(table: string, row: Record<string, Cell>): void {
    for (const [column, outletColumn] of Object.entries(STAMPS[table] ?? {})) {
      const stamp = row[column]
      const outlet = row[outletColumn]
      if (typeof stamp !== 'string' || typeof outlet !== 'string') continue
      const minutes = this.clockError(`${row['courier']}:${outlet}`)
      if (minutes === 0) continue
      row[column] = this.calendar.stamp(this.calendar.at(stamp) + minutes * 60)
      this.done.clock++
    }
  }

  private readonly clocks = new Map<string, number>()

  private clockError(outlet: string): number {
    const known = this.clocks.get(outlet)
    if (known !== undefined) return known
    const random = new Random(this.seed, 'clock', outlet)
    const minutes = random.chance(WRONG_CLOCKS) ? random.int(5, MOST_MINUTES) * (random.chance(0.5) ? 1 : -1) : 0
    this.clocks.set(outlet, minutes)
    return minutes
  }

  /** Writes a long number as a spreadsheet shows it. Returns whether the row has one. */
  private damage(columns: readonly Column[], row: Record<string, Cell>, random: Random): boolean {
    const long = columns.filter(({ name, type }) => type === 'id' && /^[1-9]\d{11,}$/.test(String(row[name] ?? '')))
    if (long.length === 0) return false
    const { name } = random.pick(long)
    row[name] = Number(row[name]).toExponential(2).replace('e', 'E')
    this.done.damaged++
    return true
  }
}
