import type { SharedKind } from './sharedKind.ts'

export const legalPerson: SharedKind = {
  id: 'legal_person',
  name: { zh: '法定代表人', en: 'legal person' },
  why: { zh: '姓名会重名，法人可以租借', en: 'Names repeat, and legal persons are rented' },
  confuser: { zh: '同名者、加盟与多店店主', en: 'Namesakes, franchises and owners of several shops' },
  rows: 'identifier',
}
