import type { SharedKind } from './sharedKind.ts'

export const legalPerson: SharedKind = {
  id: 'legal_person',
  name: { zh: '法定代表人', en: 'legal person' },
  why: 'A name may be borne by two people, an agency may stand for many.',
  rows: 'identifier',
}
