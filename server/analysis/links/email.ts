import type { SharedKind } from './sharedKind.ts'

export const email: SharedKind = {
  id: 'email',
  name: { zh: '邮箱', en: 'e-mail address' },
  why: 'As a phone.',
  rows: 'identifier',
}
