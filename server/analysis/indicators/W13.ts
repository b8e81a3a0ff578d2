import { percent, plain, type Indicator } from '../indicator.ts'

export const W13: Indicator = {
  id: 'W13',
  family: 'waybill',
  money: false,
  name: { zh: '地址复用', en: 'Address reuse' },
  definition: {
    zh: '寄往多名不同买家共用地址的订单占比；驿站、快递柜、学校、单位除外',
    en: 'Share of orders to an address that many different buyers use; stations, lockers, schools and firms are left out',
  },
  confuser: { zh: '宿舍、办公楼', en: 'Dormitories, office buildings' },
  tables: ['orders'],
  format: percent,
  text: ({ n, value }) => ({
    zh: `${plain(n)} 笔订单中 ${percent(value)} 寄往多名买家共用的地址`,
    en: `${percent(value)} of ${plain(n)} orders go to an address that many buyers use`,
  }),
}
