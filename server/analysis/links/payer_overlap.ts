import type { OverlapKind } from './overlap.ts'

export const payerOverlap: OverlapKind = {
  id: 'payer_overlap',
  name: { zh: '付款人', en: 'payers' },
  why: {
    zh: '赌博网站把赌客分配给与其合作的各团伙的店铺：共同付款人说明付款池（见 R2），不说明同一伙人；上限低于 γ，因此单凭它不会合并两个团伙',
    en: 'A gambling site sends its customers to the stores of every ring it works with: common payers show a pool (see R2), not one hand. The cap stays below γ, so that they never join two rings by themselves',
  },
  confuser: { zh: '同一品牌的多店顾客、同一赌博网站的赌客', en: 'Customers of one brand’s shops, customers of one gambling site' },
  cap: 'payerCap',
}
