import type { SharedKind } from './sharedKind.ts'

export const idNumber: SharedKind = {
  id: 'id_number',
  name: { zh: '身份证号', en: 'ID number' },
  why: { zh: '一个身份证号对应一人；租借与冒用使其并非定论', en: 'An ID number is one person’s; rented and stolen identities are why it is not certainty' },
  confuser: { zh: '多店店主、被冒用的身份', en: 'Owners of several shops, stolen identities' },
  rows: 'identifier',
}
