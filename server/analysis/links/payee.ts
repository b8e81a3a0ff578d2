import type { SharedKind } from './sharedKind.ts'

export const payee: SharedKind = {
  id: 'payee',
  name: { zh: '收款人', en: 'payee' },
  why: 'As a withdrawal account.',
  rows: 'identifier',
}
