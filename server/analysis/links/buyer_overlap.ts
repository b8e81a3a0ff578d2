import type { OverlapKind } from './overlap.ts'

export const buyerOverlap: OverlapKind = {
  id: 'buyer_overlap',
  name: { zh: '受雇下单人', en: 'hired buyers' },
  why: {
    zh: '评价、收到返款或由他人付款的下单人在替人做事：为工作室刷单，或是团伙自己的账号',
    en: 'Buyers who review, are paid back or do not pay themselves work for somebody: brushers for a studio, a ring’s own accounts for the ring',
  },
  confuser: { zh: '同一圈子的热心评价者；同一刷手为多个工作室接单', en: 'Keen reviewers of one scene; brushers who work for several studios' },
  cap: 'buyerCap',
}
