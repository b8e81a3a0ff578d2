import { bankFlow } from './bankFlow.ts'
import { courierRecords } from './courierRecords.ts'
import { courierScans } from './courierScans.ts'
import { pinduoduoOrders } from './pinduoduoOrders.ts'
import type { Profile } from './profile.ts'

/** The real file formats that are understood. Order matters where two could fit: the narrower first. */
export const PROFILES: readonly Profile[] = [pinduoduoOrders, courierScans, courierRecords, bankFlow]

/** The id under which files of the case format itself are kept. */
export const CASE_FORMAT = 'case-format'
