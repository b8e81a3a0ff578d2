import { plain, type Indicator } from '../indicator.ts'

export const R1: Indicator = {
  id: 'R1',
  family: 'ring',
  money: false,
  moneyWhen: ({ extra }) => (extra ?? 0) > 0,
  name: { zh: '共享提现或身份', en: 'Shared withdrawal or identity' },
  definition: {
    zh: '与本店共用同一提现账户、证件号、执照、法人、电话或设备的店铺数（含本店），取最多者；过多店铺共用的值不计',
    en: 'How many stores share one withdrawal account, ID number, licence, legal person, phone or device with this one (itself included), the most of these; values of too many stores are left out',
  },
  confuser: { zh: '代运营、加盟', en: 'Agencies, franchises' },
  tables: [],
  format: plain,
  pooling: { extra: 'max', only: ({ value }) => value > 1 },
  text: ({ n, value, extra, stores }) => {
    if (value <= 1)
      return {
        zh: `${stores === undefined ? '' : `${stores} 家店铺的`} ${plain(n)} 项提现账户、证件、电话或设备均未与他店共用`.trim(),
        en: `none of ${plain(n)} accounts, identities, phones and devices${stores === undefined ? '' : ` of ${stores} stores`} is shared with other stores`,
      }
    const account = extra ? { zh: '（含提现账户）', en: ' (an account among them)' } : { zh: '', en: '' }
    return stores === undefined
      ? {
          zh: `与同一提现账户、证件、电话或设备相连的店铺最多 ${plain(value)} 家${account.zh}`,
          en: `up to ${plain(value)} stores share one account, identity, phone or device${account.en}`,
        }
      : {
          zh: `${stores} 家店铺与他店共用提现账户、证件、电话或设备${account.zh}，各店最广的一项平均由 ${plain(value)} 家共用（按共用项数加权）`,
          en: `${stores} stores share an account, identity, phone or device with others${account.en}; the widest of each is shared by ${plain(value)} stores on average (weighted by values shared)`,
        }
  },
}
