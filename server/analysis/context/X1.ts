import { z } from 'zod'
import { plain } from '../indicator.ts'
import { kindList } from '../operators/kindNames.ts'
import { contextRule } from './contextRule.ts'

const row = z.object({
  /** The ring's typed keys that were compared. */
  compared: z.number(),
  /** The other case that knows most of them, how many, of which kinds, how many chance gives; null: none knows any. */
  other_case: z.string().nullable(),
  shared: z.number(),
  kinds: z.array(z.string()),
  expected: z.number().nullable(),
  /** Hits left out because too many stores use the key. */
  popular: z.number(),
  /** Other cases with any hit. */
  cases: z.number(),
})

export const X1 = contextRule({
  id: 'X1',
  name: { zh: '跨案命中', en: 'Cross-case hit' },
  definition: {
    zh: '团伙的运单号、标识、账户、收款码中出现在另一案的键数（按类型比对）；随机期望为各类 n1·n2/N 之和，提升度为实际除以期望。使用店铺过多的键与支付机构账户不计。',
    en: 'How many of the ring’s waybill numbers, identifiers, accounts and codes (compared type by type) another case knows; chance gives the sum of n1·n2/N over the types, the lift is found over expected. Keys of too many stores and accounts of payment firms are left out.',
  },
  confuser: { zh: '两案都收到的公共账户、客服电话；循环使用的单号', en: 'Accounts and hotlines of the public in both cases; numbers that couriers use again' },
  tables: ['case_numbers'],
  row,
  threshold: ({ crossKeys }) => crossKeys,
  nothing: { zh: '本团伙没有可比对的键', en: 'The ring has no keys to compare' },
  find: ({ compared, other_case, shared, kinds, expected, popular, cases }, { crossKeys, crossKinds, crossLift, popularStores }) => {
    const left =
      popular > 0
        ? {
            zh: `；另有 ${plain(popular)} 个键因使用店铺超过 ${plain(popularStores)} 家未计`,
            en: `; ${plain(popular)} more are used by over ${plain(popularStores)} stores and not counted`,
          }
        : { zh: '', en: '' }
    if (other_case === null || shared === 0) {
      return {
        n: compared,
        value: 0,
        text: { zh: `${plain(compared)} 个键均未见于他案${left.zh}`, en: `None of its ${plain(compared)} keys is known to another case${left.en}` },
      }
    }
    const lift = expected === null || expected === 0 ? null : shared / expected
    const reached = shared >= crossKeys && kinds.length >= crossKinds && lift !== null && lift >= crossLift
    const names = kindList(kinds)
    const more =
      cases > 1
        ? { zh: `；另有 ${plain(cases - 1)} 案命中较少`, en: cases === 2 ? '; 1 other case knows fewer' : `; ${plain(cases - 1)} other cases know fewer` }
        : { zh: '', en: '' }
    return {
      n: compared,
      value: shared,
      baseline: expected,
      text: {
        zh: `${plain(compared)} 个键中 ${plain(shared)} 个见于“${other_case}”（${names.zh}），随机期望 ${plain(expected ?? 0)} 个，提升度 ${lift === null ? '—' : plain(lift)}（阈值 ${plain(crossKeys)} 个键、${plain(crossKinds)} 类、提升度 ${plain(crossLift)}，${reached ? '达到' : '未达到'}）${more.zh}${left.zh}`,
        en: `“${other_case}” knows ${plain(shared)} of its ${plain(compared)} keys (${names.en}), chance gives ${plain(expected ?? 0)}, lift ${lift === null ? '—' : plain(lift)} (threshold ${plain(crossKeys)} keys of ${plain(crossKinds)} kinds at lift ${plain(crossLift)}: ${reached ? 'reached' : 'not reached'})${more.en}${left.en}`,
      },
    }
  },
})
