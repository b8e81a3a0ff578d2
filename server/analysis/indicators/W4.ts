import { percent, plain, type Indicator } from '../indicator.ts'

export const W4: Indicator = {
  id: 'W4',
  family: 'waybill',
  money: false,
  name: { zh: '揽签同点', en: 'Same outlet at both ends' },
  definition: { zh: '跨城包裹中由同一网点揽收并签收的占比', en: 'Share of parcels between two cities that one outlet both picked up and signed for' },
  confuser: { zh: '录入错误；退回原网点的包裹', en: 'Errors of entry; parcels that went back to their outlet' },
  tables: ['orders', 'waybills'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 件跨城包裹中 ${percent(value)} 由同一网点揽收并签收`,
    en: `${percent(value)} of ${plain(n)} parcels between cities were picked up and signed by one outlet`,
  }),
}
