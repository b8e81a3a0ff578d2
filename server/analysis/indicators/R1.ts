import { plain, type Indicator } from '../indicator.ts'

export const R1: Indicator = {
  id: 'R1',
  family: 'ring',
  money: false,
  moneyWhen: ({ extra }) => (extra ?? 0) > 0,
  name: { zh: '共享提现或身份', en: 'Shared withdrawal or identity' },
  tables: [],
  format: plain,
  text: ({ value, extra }) => ({
    zh: `与同一提现账户、证件、电话或设备相连的店铺最多 ${plain(value)} 家${extra ? '（含提现账户）' : ''}`,
    en: `up to ${plain(value)} stores share one account, identity, phone or device${extra ? ' (an account among them)' : ''}`,
  }),
}
