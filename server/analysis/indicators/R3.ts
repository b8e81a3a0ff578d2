import { plain, type Indicator } from '../indicator.ts'

export const R3: Indicator = {
  id: 'R3',
  family: 'ring',
  money: true,
  name: { zh: '二维码轮换', en: 'QR rotation' },
  definition: {
    zh: '收款码日均使用数，且中位寿命很短、并高于同平台普通店铺',
    en: 'Collection codes a day, with a short median time in use, and more than ordinary stores on the platform use',
  },
  confuser: { zh: '正常结账时一单一码的动态码（与同平台比较）', en: 'Codes made for each order by an ordinary checkout (compared with the platform)' },
  tables: ['qr_codes'],
  format: plain,
  text: ({ n, value, extra, stores }) =>
    stores === undefined
      ? {
          zh: `${plain(n)} 个收款码，日均 ${plain(value)} 个，中位寿命 ${plain(extra ?? 0)} 分钟`,
          en: `${plain(n)} codes, ${plain(value)} a day, in use for ${plain(extra ?? 0)} minutes (median)`,
        }
      : {
          zh: `${stores} 家店铺共 ${plain(n)} 个收款码，每店平均日均 ${plain(value)} 个，中位寿命平均 ${plain(extra ?? 0)} 分钟（均按收款码数加权）`,
          en: `${stores} stores used ${plain(n)} codes, ${plain(value)} a day and store on average; their median time in use averages ${plain(extra ?? 0)} minutes (both weighted by codes)`,
        },
  condition: ({ extra }) => extra !== null && extra <= 15,
}
