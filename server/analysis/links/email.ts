import type { SharedKind } from './sharedKind.ts'

export const email: SharedKind = {
  id: 'email',
  name: { zh: '邮箱', en: 'e-mail address' },
  why: { zh: '与电话相同', en: 'As a phone' },
  confuser: { zh: '代运营的公用邮箱', en: 'The shared mailbox of an agency' },
  rows: 'identifier',
}
