import { plain, type Indicator } from '../indicator.ts'

export const W10: Indicator = {
  id: 'W10',
  family: 'waybill',
  money: false,
  name: { zh: '一号多单', en: 'Number used twice' },
  tables: ['orders'],
  format: plain,
  text: ({ n, value }) => ({
    zh: `${n} 个单号中 ${plain(value)} 个同时用于其他店铺或多名买家`,
    en: `${plain(value)} of ${n} numbers stand on orders of other stores or several buyers`,
  }),
}
