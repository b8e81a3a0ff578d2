import type { SharedKind } from './sharedKind.ts'

export const sender: SharedKind = {
  id: 'sender',
  name: { zh: '寄件人', en: 'sender' },
  why: {
    zh: '寄件电话（缺失时为地址）由下单者自行填写，空包网站可替多名客户填同一个；ρ 因此很低，六家以上店铺共用时几乎不计',
    en: 'The sender’s phone, or without one the address, is typed in by whoever orders the number, and a site may type one for many customers: hence the low ρ, which leaves next to nothing once six stores share it',
  },
  confuser: { zh: '云仓、一件代发、同一园区', en: 'Cloud warehouses, drop-shipping, one business park' },
  guard: { zh: '包裹过半有快递实测重量的寄件人视为仓库，不计', en: 'A sender half of whose parcels or more the courier weighed is a warehouse and left out' },
  rows: 'sender',
}
