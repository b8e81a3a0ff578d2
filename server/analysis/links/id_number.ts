import type { SharedKind } from './sharedKind.ts'

export const idNumber: SharedKind = {
  id: 'id_number',
  name: { zh: '身份证号', en: 'ID number' },
  why: 'An identity registers few stores; rented identities are shared inside a ring.',
  rows: 'identifier',
}
