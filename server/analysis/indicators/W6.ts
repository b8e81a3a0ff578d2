import { percent, type Indicator } from '../indicator.ts'

export const W6: Indicator = {
  id: 'W6',
  family: 'waybill',
  money: false,
  name: { zh: '签收文本模板化', en: 'Templated sign-off' },
  tables: ['orders', 'waybills'],
  format: percent,
  text: ({ n, value, extra }) => ({
    zh: `${n} 件包裹中 ${percent(extra ?? 0)} 签收文本相同，比其他包裹高 ${percent(value)}`,
    en: `${percent(extra ?? 0)} of ${n} parcels have one sign-off text, ${percent(value)} more than elsewhere`,
  }),
}
