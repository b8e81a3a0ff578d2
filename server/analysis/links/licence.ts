import type { SharedKind } from './sharedKind.ts'

export const licence: SharedKind = {
  id: 'licence',
  name: { zh: '营业执照', en: 'licence' },
  why: { zh: '一张执照可开多店，也可租借', en: 'One licence may open several shops, and licences are rented' },
  confuser: { zh: '多店店主、园区集群注册', en: 'Owners of several shops, firms registered by a park' },
  rows: 'identifier',
}
