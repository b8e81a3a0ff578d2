import type { OverlapKind } from './overlap.ts'

export const buyerOverlap: OverlapKind = {
  id: 'buyer_overlap',
  name: { zh: '受雇下单人', en: 'hired buyers' },
  why: {
    zh: '评价半数以上订单、收到返款或总由他人付款的下单人在替人做事：为工作室刷单，或是团伙自己的账号',
    en: 'Buyers who review half or more of what they buy, are paid back or never pay themselves work for somebody: brushers for a studio, a ring’s own accounts for the ring',
  },
  guard: {
    zh: '自己的账户也付过款的下单人是顾客或赌客，不因由他人付款而计入',
    en: 'A buyer whose own account pays somewhere is a customer or a gambler: that others pay for him too does not count',
  },
  confuser: { zh: '同一圈子的热心评价者；同一刷手为多个工作室接单', en: 'Keen reviewers of one scene; brushers who work for several studios' },
  cap: 'buyerCap',
}
