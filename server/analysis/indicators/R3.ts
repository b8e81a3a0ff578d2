import { plain, type Indicator } from '../indicator.ts'

export const R3: Indicator = {
  id: 'R3',
  family: 'ring',
  money: true,
  name: { zh: '二维码轮换', en: 'QR rotation' },
  tables: ['qr_codes'],
  format: plain,
  text: ({ n, value, extra }) => ({
    zh: `${n} 个收款码，日均 ${plain(value)} 个，中位寿命 ${plain(extra ?? 0)} 分钟`,
    en: `${n} codes, ${plain(value)} a day, in use for ${plain(extra ?? 0)} minutes (median)`,
  }),
  condition: ({ extra }) => extra !== null && extra <= 15,
}
