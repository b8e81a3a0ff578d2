import type { Random } from '../random.ts'
import type { CaseFiles } from '../write/caseFiles.ts'
import { waybillNumber } from './couriers.ts'
import type { CourierCode } from './types.ts'

export const OTHER_CASES = ['连云港案', '丽水案'] as const
export type OtherCase = (typeof OTHER_CASES)[number]

/** Sold numbers that turn up in another case although no ring of that case bought them. */
const BACKGROUND = 0.002
/** Numbers of the other cases that ours has never seen, for every one that it has. */
const UNKNOWN = 1.5

/** What is known from two other gambling cases. */
export class OtherCases {
  private readonly files: CaseFiles
  private shared = 0
  private readonly perCase = new Map<string, number>()

  constructor(files: CaseFiles) {
    this.files = files
  }

  /** A number bought by a ring of which the other case knows `share`. */
  notice(random: Random, known: { other: OtherCase; share: number; ring: string }, courier: CourierCode, number: string): void {
    if (random.chance(known.share)) this.number(known.other, courier, number, random, known.ring)
  }

  noticeUnrelated(random: Random, courier: CourierCode, number: string): void {
    if (random.chance(BACKGROUND)) this.number(random.pick(OTHER_CASES), courier, number, random)
  }

  value(other: OtherCase, kind: string, value: string, ringId: string): void {
    this.files.truth('otherCases', { otherCase: other, kind, key: value, ringId })
    this.files.row('case_numbers', { other_case: other, kind, value, source: `${other}调取材料` })
    this.add(other)
  }

  /** Numbers that only the other cases know, from the runs that begin at `firstSlot`. */
  writeUnknown(random: Random, firstSlot: number, courier: (random: Random) => CourierCode): void {
    const count = Math.round(this.shared * UNKNOWN)
    for (let i = 0; i < count; i++) {
      const slot = firstSlot + Math.floor(i / 20)
      this.files.row('case_numbers', { other_case: random.pick(OTHER_CASES), waybill_no: waybillNumber(courier(random), slot, i % 20), source: '调取材料' })
    }
  }

  /** Rows of `case_numbers` that concern something in this case. */
  get overlap(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.perCase)
  }

  private number(other: OtherCase, courier: CourierCode, number: string, random: Random, ringId?: string): void {
    this.files.truth('otherCases', { otherCase: other, kind: 'waybill', key: `${courier}:${number}`, ringId })
    // Some lists name no courier.
    this.files.row('case_numbers', { other_case: other, waybill_no: number, courier: random.chance(0.7) ? courier : undefined, source: `${other}调取材料` })
    this.shared++
    this.add(other)
  }

  private add(other: OtherCase): void {
    this.perCase.set(other, (this.perCase.get(other) ?? 0) + 1)
  }
}
