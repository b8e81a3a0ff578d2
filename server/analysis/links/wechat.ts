import type { SharedKind } from './sharedKind.ts'

export const wechat: SharedKind = {
  id: 'wechat',
  name: { zh: '微信', en: 'WeChat id' },
  why: { zh: '与电话相同', en: 'As a phone' },
  confuser: { zh: '代运营的客服号', en: 'The service account of an agency' },
  rows: 'identifier',
}
