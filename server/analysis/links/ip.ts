import type { SharedKind } from './sharedKind.ts'

export const ip: SharedKind = {
  id: 'ip',
  name: { zh: 'IP', en: 'IP address' },
  why: 'Addresses are shared by whole networks.',
  rows: 'identifier',
}
