import { plain, type Indicator } from '../indicator.ts'

export const R2: Indicator = {
  id: 'R2',
  family: 'ring',
  money: true,
  name: { zh: '跨店同付款人', en: 'Payers in common beyond chance' },
  tables: ['orders', 'payments'],
  format: plain,
  text: ({ n, value, extra }) => ({
    zh: `${n} 名付款人，与 ${plain(value)} 家店铺的共同付款人远超偶然${extra ? `（最多 ${plain(extra)} 名）` : ''}`,
    en: `${n} payers; with ${plain(value)} other stores it shares more than chance explains${extra ? ` (up to ${plain(extra)})` : ''}`,
  }),
}
