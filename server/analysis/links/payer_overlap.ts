import type { OverlapKind } from './overlap.ts'

export const payerOverlap: OverlapKind = {
  id: 'payer_overlap',
  name: { zh: '付款人', en: 'payers' },
  why: 'A gambling site sends its customers to the stores of every ring it works with: common payers show a pool (see R2), not one hand. The cap stays below γ, so that they never join two rings by themselves.',
  table: 'payer_pair',
  cap: 'payerCap',
}
