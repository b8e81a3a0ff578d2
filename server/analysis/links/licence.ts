import type { SharedKind } from './sharedKind.ts'

export const licence: SharedKind = {
  id: 'licence',
  name: { zh: '营业执照', en: 'licence' },
  why: 'One firm may own several honest stores.',
  rows: 'identifier',
}
