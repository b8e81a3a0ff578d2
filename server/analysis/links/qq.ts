import type { SharedKind } from './sharedKind.ts'

export const qq: SharedKind = {
  id: 'qq',
  name: { zh: 'QQ', en: 'QQ' },
  why: 'As a phone.',
  rows: 'identifier',
}
