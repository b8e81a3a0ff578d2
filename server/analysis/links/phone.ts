import type { SharedKind } from './sharedKind.ts'

export const phone: SharedKind = {
  id: 'phone',
  name: { zh: '电话', en: 'phone' },
  why: 'Phones are rented and passed on, agencies register many stores with theirs.',
  rows: 'identifier',
}
