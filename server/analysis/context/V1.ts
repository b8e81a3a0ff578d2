import { z } from 'zod'
import { percent, plain } from '../indicator.ts'
import { kindList } from '../operators/kindNames.ts'
import { contextRule } from './contextRule.ts'

const row = z.object({
  /** Sites that the ring bought at, and numbers bought there. */
  sites: z.number(),
  numbers: z.number(),
  /** Of these, the ones of the operator that sold most. */
  lead_sites: z.number(),
  lead_numbers: z.number(),
  operator_sites: z.number(),
  kinds: z.array(z.string()),
})

export const V1 = contextRule({
  id: 'V1',
  name: { zh: '站群同源', en: 'One operator behind the sites' },
  definition: {
    zh: '团伙买号的网站，由共同的收款人、后台电话、QQ、接口标识、模板、授权主机归并为经营者：两站（或由此得出的两组）至少共用两类值，其中一类指向人；服务器地址与人人共用的值不计。测得值是把这些网站连在一起的值的种类数。',
    en: 'The vendor sites the ring bought at, grouped by shared payee, admin phone, QQ, API tag, template and authorisation host: two sites, or two groups found so, share values of at least two kinds, one of which leads to a person; hosting addresses and values that belong to everybody do not count. The value is how many kinds tie these sites.',
  },
  confuser: {
    zh: '同一建站公司的模板与客服电话；同一机房',
    en: 'One web agency’s template and hotline on its customers’ sites; the same hosting company',
  },
  tables: ['number_sales', 'identifiers'],
  row,
  threshold: ({ siteKinds }) => siteKinds,
  nothing: { zh: '没有查到本团伙在空包网站买号', en: 'No purchase of the ring at a vendor site was found' },
  find: ({ sites, numbers, lead_sites, lead_numbers, operator_sites, kinds }, { siteKinds }) => {
    if (sites < 2) return { n: sites, value: null, text: { zh: '只在 1 个网站买过号，无从比较', en: 'It bought at one site only: nothing to compare' } }
    if (lead_sites < 2) {
      const text = { zh: `买号的 ${plain(sites)} 个网站中没有两个归于同一经营者`, en: `No two of the ${plain(sites)} sites it bought at lead to one operator` }
      return { n: sites, value: 0, text }
    }
    const names = kindList(kinds)
    const share = percent(lead_numbers / numbers)
    return {
      n: sites,
      value: kinds.length,
      text: {
        zh: `买号的 ${plain(sites)} 个网站中 ${plain(lead_sites)} 个（占其单号 ${share}）归于同一经营者（共 ${plain(operator_sites)} 站），共用${names.zh}：${plain(kinds.length)} 类（阈值 ${plain(siteKinds)} 类）`,
        en: `${plain(lead_sites)} of the ${plain(sites)} sites it bought at (${share} of its numbers) lead to one operator of ${plain(operator_sites)} sites, by ${names.en}: ${plain(kinds.length)} kinds (threshold ${plain(siteKinds)})`,
      },
    }
  },
})
