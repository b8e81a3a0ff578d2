import type { SharedKind } from './sharedKind.ts'

export const gamblingSite: SharedKind = {
  id: 'gambling_site',
  name: { zh: '赌博网站', en: 'gambling site' },
  why: {
    zh: '一个赌博网站使用多个团伙的收款码，难以说明是否同一伙人；ρ 因此很低',
    en: 'A gambling site takes codes from several rings, so it says little about who is one hand: hence the low ρ',
  },
  confuser: { zh: '同一网站的不同供码团伙', en: 'Different rings that supply one site' },
  rows: 'gambling_site',
}
