import type { OverlapKind } from './overlap.ts'

export const buyerOverlap: OverlapKind = {
  id: 'buyer_overlap',
  name: { zh: '受雇下单人', en: 'hired buyers' },
  why: 'Buyers who review, are paid back or do not pay themselves work for somebody: brushers for a studio, a ring’s own accounts for the ring.',
  table: 'buyer_pair',
  cap: 'buyerCap',
}
