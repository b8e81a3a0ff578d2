import { plain, type Indicator } from '../indicator.ts'

export const S1: Indicator = {
  id: 'S1',
  family: 'store',
  money: false,
  name: { zh: '开业首日爆量', en: 'Day-one volume' },
  tables: ['orders', 'stores'],
  format: plain,
  text: ({ value }) => ({ zh: `开业首日 ${plain(value)} 笔订单`, en: `${plain(value)} orders in the first 24 hours` }),
}
