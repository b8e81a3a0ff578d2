import type { SharedKind } from './sharedKind.ts'

export const qq: SharedKind = {
  id: 'qq',
  name: { zh: 'QQ', en: 'QQ' },
  why: { zh: '与电话相同', en: 'As a phone' },
  confuser: { zh: '代运营的客服号', en: 'The service account of an agency' },
  rows: 'identifier',
}
