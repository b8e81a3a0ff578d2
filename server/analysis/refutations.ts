import type { Bilingual, StoreHypothesis } from '../contract/common.ts'

const GOODS: readonly Bilingual[] = [
  { zh: '快递实测重量与商品相符', en: 'Courier-measured weights that fit the goods' },
  { zh: '有真实退货或逆向包裹', en: 'Goods sent back, or parcels in the other direction' },
]

const REFUTATIONS: Readonly<Record<StoreHypothesis, readonly Bilingual[]>> = {
  code_merchant: [
    ...GOODS,
    { zh: '带图评价，或买家询问证实收到商品', en: 'Reviews with photographs, or buyers who confirm that they received goods' },
    { zh: '付款人与下单人一致，或有合理的代付原因', en: 'Payers who are the buyers, or a plain reason why others paid' },
    { zh: '提现账户属于店主本人且资金用于进货', en: 'A withdrawal account of the owner’s own whose money buys stock' },
  ],
  brushing: [
    ...GOODS,
    { zh: '买家未收到返款', en: 'Buyers who were not paid back' },
    { zh: '付款人来自多家店铺共用的付款池', en: 'Payers from a pool that pays at many stores' },
  ],
  no_ship: [
    ...GOODS,
    { zh: '投诉已补发或退款解决', en: 'Complaints that were settled by sending the goods or the money back' },
    { zh: '付款人多次付款而从不投诉', en: 'Payers who pay again and again and never complain' },
  ],
  undecided: [...GOODS, { zh: '补充付款、评价或投诉数据后另行判断', en: 'Payments, reviews or complaints, once loaded, may tell the hypotheses apart' }],
  none: [],
}

/** What would speak against the leading hypothesis if it were found. */
export function refutations(hypothesis: StoreHypothesis): Bilingual[] {
  return [...REFUTATIONS[hypothesis]]
}
