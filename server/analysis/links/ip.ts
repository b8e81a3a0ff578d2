import type { SharedKind } from './sharedKind.ts'

export const ip: SharedKind = {
  id: 'ip',
  name: { zh: 'IP', en: 'IP address' },
  why: { zh: '地址由整个网络共用', en: 'Addresses are shared by whole networks' },
  confuser: { zh: '写字楼、园区、运营商出口', en: 'Office blocks, parks, carriers that share one address' },
  rows: 'identifier',
}
