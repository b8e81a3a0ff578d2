import type { SharedKind } from './sharedKind.ts'

export const controller: SharedKind = {
  id: 'controller',
  name: { zh: '控制人', en: 'controller' },
  why: 'The case records that one person controls both stores.',
  rows: 'controller',
}
