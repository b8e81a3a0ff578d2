import type { Bilingual, Hypothesis } from '../contract/common.ts'

const NAMES: Readonly<Record<Hypothesis, Bilingual>> = {
  code_merchant: { zh: '疑似码商团伙', en: 'Suspected code-merchant ring' },
  brushing: { zh: '疑似刷单团伙', en: 'Suspected brushing ring' },
  no_ship: { zh: '疑似未发货团伙', en: 'Suspected no-ship ring' },
  undecided: { zh: '性质未定的线索', en: 'Undecided lead' },
}

export function ringName(hypothesis: Hypothesis, ringNo: number): Bilingual {
  const { zh, en } = NAMES[hypothesis]
  return { zh: `${zh} ${ringNo}`, en: `${en} ${ringNo}` }
}
