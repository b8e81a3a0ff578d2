import { z } from 'zod'
import { percent, plain } from '../indicator.ts'
import { contextRule } from './contextRule.ts'

const row = z.object({
  /** Outlets that the ring's parcels were picked up at and that can be judged; those in excess; the ring's parcels at all and at these. */
  outlets: z.number(),
  excess: z.number(),
  parcels: z.number(),
  through: z.number(),
  /** The judged outlet with most of the ring's parcels that look empty. */
  main: z.string().nullable(),
  n: z.number().nullable(),
  flagged: z.number().nullable(),
  own: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  peers: z.enum(['city', 'courier']).nullable(),
  peer_n: z.number().nullable(),
  peer_share: z.number().nullable(),
  z: z.number().nullable(),
})

const PEERS = {
  city: { zh: '同城其他网点', en: 'other outlets of its city' },
  courier: { zh: '同一快递其他网点（城市不明）', en: 'other outlets of its courier (city not known)' },
} as const

const fine = (share: number): string => `${(share * 100).toFixed(1)}%`

export const O1 = contextRule({
  id: 'O1',
  name: { zh: '网点超额', en: 'Outlet in excess' },
  definition: {
    zh: '团伙“疑似空包”最多的揽收网点：该网点全部包裹中疑似空包的占比，与同城其他网点（本身超额的除外）相比高出多少个标准差（合并比例检验），并给出 Wilson 区间。本团伙自己的包裹计在内，件数另列。',
    en: 'The pickup outlet of most of the ring’s parcels that look empty: by how many standard deviations (pooled two-proportion test) the share of such parcels among all of its parcels exceeds that of the other outlets of its city (those in excess themselves left out), with the Wilson interval. The ring’s own parcels are counted in and told apart.',
  },
  confuser: {
    zh: '电商园区、云仓旁的网点；一家大发货商就占了该网点的多数',
    en: 'Outlets beside e-commerce parks and cloud warehouses; one big sender who makes up most of an outlet',
  },
  tables: ['waybills'],
  row,
  threshold: ({ outletZ }) => outletZ,
  nothing: { zh: '本团伙的包裹没有揽收网点记录', en: 'No pickup outlet is recorded for the ring’s parcels' },
  find: (one, { outletZ, outletRows }) => {
    const { main, n, flagged, own, low, high, peers, peer_n, peer_share } = one
    if (
      main === null ||
      n === null ||
      flagged === null ||
      low === null ||
      high === null ||
      peers === null ||
      peer_n === null ||
      peer_share === null ||
      one.z === null
    ) {
      return {
        n: one.parcels,
        value: null,
        text: {
          zh: `网点或可比网点不足 ${plain(outletRows)} 件，不作判断`,
          en: `Its outlets, or their peers, have fewer than ${plain(outletRows)} parcels: not judged`,
        },
      }
    }
    const range = `${fine(low)}–${fine(high)}`
    return {
      n,
      value: one.z,
      baseline: peer_share,
      text: {
        zh: `${plain(one.parcels)} 件中 ${plain(one.through)} 件由 ${plain(one.excess)} 个超额网点揽收；主要网点 ${main}：${plain(n)} 件中 ${percent(flagged / n)} 疑似空包（区间 ${range}，其中本团伙 ${plain(own ?? 0)} 件），${PEERS[peers].zh} ${plain(peer_n)} 件中 ${percent(peer_share)}，z = ${plain(one.z)}（阈值 ${plain(outletZ)}）`,
        en: `${plain(one.through)} of its ${plain(one.parcels)} parcels were picked up at ${plain(one.excess)} outlets in excess; at the main one, ${main}, ${percent(flagged / n)} of ${plain(n)} parcels look empty (interval ${range}; ${plain(own ?? 0)} are the ring’s), at ${PEERS[peers].en} ${percent(peer_share)} of ${plain(peer_n)}; z = ${plain(one.z)} (threshold ${plain(outletZ)})`,
      },
    }
  },
})
