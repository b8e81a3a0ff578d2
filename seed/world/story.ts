import type { OtherCase } from './otherCases.ts'

/** The way through the case that the report tells, step by step; each is a key in the files. */
export interface Story {
  victim?: string
  order?: string
  waybill?: string
  store?: string
  site?: string
  operator?: string
  otherOperator?: string
  ring?: string
  ringStores?: string[]
  gamblingSite?: string
  poolAccount?: string
  otherCases?: readonly OtherCase[]
}
