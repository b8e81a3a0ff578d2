import type { SharedKind } from './sharedKind.ts'

export const wechat: SharedKind = {
  id: 'wechat',
  name: { zh: '微信', en: 'WeChat id' },
  why: 'As a phone.',
  rows: 'identifier',
}
