import type { SharedKind } from './sharedKind.ts'

export const gamblingSite: SharedKind = {
  id: 'gambling_site',
  name: { zh: '赌博网站', en: 'gambling site' },
  why: 'A gambling site takes codes from several rings, so it says little about who is one hand.',
  rows: 'gambling_site',
}
