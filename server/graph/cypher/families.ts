import type { Bilingual } from '../../contract/common.ts'

/** The families of saved queries, in the order of an investigation; a folder of `cypher/` each. */
export const FAMILIES: Readonly<Record<string, Bilingual>> = {
  trace: { zh: '溯源', en: 'Tracing' },
  parcels: { zh: '空包与物流', en: 'Parcels and couriers' },
  stores: { zh: '店铺', en: 'Stores' },
  money: { zh: '资金', en: 'Money' },
  rings: { zh: '团伙', en: 'Rings' },
  sites: { zh: '空包网站', en: 'Vendor sites' },
  crosscase: { zh: '跨案比对', en: 'Cross-case' },
  measures: { zh: '处置', en: 'Measures' },
}
