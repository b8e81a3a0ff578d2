import type { CourierCode } from './types.ts'

interface NumberFormat {
  readonly code: CourierCode
  /** What stands before the ten digits of the serial (`formats.md` 3.2 lists what is seen today). */
  readonly prefix: string
  /** Share of real parcels. */
  readonly share: number
}

/** The nine couriers of the case. */
export const COURIERS: readonly NumberFormat[] = [
  { code: 'ZTO', prefix: '7531', share: 0.21 },
  { code: 'YTO', prefix: 'YT888', share: 0.17 },
  { code: 'YUNDA', prefix: '31840', share: 0.16 },
  { code: 'STO', prefix: '77307', share: 0.12 },
  { code: 'JT', prefix: 'JT300', share: 0.1 },
  { code: 'SF', prefix: 'SF131', share: 0.09 },
  { code: 'EMS', prefix: '981', share: 0.07 },
  { code: 'JD', prefix: 'JD001', share: 0.05 },
  { code: 'DEPPON', prefix: 'DPK21', share: 0.03 },
]

export const COURIER_CODES = COURIERS.map((courier) => courier.code)
export const COURIER_SHARES = COURIERS.map((courier) => courier.share)

const PREFIXES = new Map(COURIERS.map((courier) => [courier.code, courier.prefix]))

const SLOTS = 100_000_000
export const SLOT_SIZE = 100

/** Numbers are drawn in runs of a hundred, as outlets hand them out; the runs are scattered by a permutation, so no two are the same. */
export function waybillNumber(courier: CourierCode, slot: number, index: number): string {
  const scattered = (slot * 48_271_213 + 19_870_417) % SLOTS
  return `${PREFIXES.get(courier) ?? ''}${String(scattered).padStart(8, '0')}${String(index).padStart(2, '0')}`
}

/** Leaked ranges come from another series of the courier's than `waybillNumber`, and follow on each other without a gap. */
export function leakedNumber(courier: CourierCode, serial: number): string {
  const prefix = PREFIXES.get(courier) ?? ''
  return `${prefix.slice(0, -1)}${(Number(prefix.slice(-1)) + 1) % 10}${String(serial).padStart(10, '0')}`
}
