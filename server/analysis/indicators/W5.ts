import { percent, plain, type Indicator } from '../indicator.ts'

export const W5: Indicator = {
  id: 'W5',
  family: 'waybill',
  money: false,
  name: { zh: '同秒批量扫描', en: 'Scan bursts' },
  tables: ['orders', 'waybills'],
  format: percent,
  text: ({ n, value, extra }) => ({
    zh: `${n} 件包裹中 ${percent(value)} 与另外二十件以上同网点同秒扫描，共 ${plain(extra ?? 0)} 批`,
    en: `${percent(value)} of ${n} parcels share outlet and second with twenty others or more, in ${plain(extra ?? 0)} bursts`,
  }),
  condition: ({ extra }) => (extra ?? 0) >= 3,
}
