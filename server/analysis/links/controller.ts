import type { SharedKind } from './sharedKind.ts'

export const controller: SharedKind = {
  id: 'controller',
  name: { zh: '控制人', en: 'controller' },
  why: { zh: '案卷记载同一人控制两店', en: 'The case records that one person controls both stores' },
  confuser: { zh: '合法的多店店主', en: 'A lawful owner of several shops' },
  rows: 'controller',
}
