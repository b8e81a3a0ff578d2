import { percent, plain, type Indicator } from '../indicator.ts'

export const W12: Indicator = {
  id: 'W12',
  family: 'waybill',
  money: false,
  name: { zh: '寄件错位', en: 'Sender mismatch' },
  definition: {
    zh: '寄件城市与店铺发货地不同，或寄件人被多家互无关联的店铺使用且其包裹多无实测重量的包裹占比',
    en: 'Share of parcels sent from another city than the store ships from, or by a sender whom many unrelated stores use and most of whose parcels nobody weighed',
  },
  confuser: {
    zh: '云仓、一件代发（寄件人的包裹多有实测重量者、使用店铺过多者不计）',
    en: 'Cloud warehouses and drop-shipping (a sender whose parcels are mostly weighed, or whom very many stores use, does not count)',
  },
  tables: ['orders', 'waybills'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 件包裹中 ${percent(value)} 寄自店铺发货地以外的城市，或由多家无关店铺共用的寄件人寄出`,
    en: `${percent(value)} of ${plain(n)} parcels were sent from another city than the store ships from, or by a sender of many unrelated stores`,
  }),
}
