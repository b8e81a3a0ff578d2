import { percent, plain, points, type Indicator } from '../indicator.ts'

export const W6: Indicator = {
  id: 'W6',
  family: 'waybill',
  money: false,
  name: { zh: '签收文本模板化', en: 'Templated sign-off' },
  definition: {
    zh: '本店最常见签收文本的占比，减去同一签收网点其他未售单号包裹中该文本的占比',
    en: 'Share of the store’s commonest sign-off text, less that text’s share among the other, unsold parcels of the same outlets',
  },
  confuser: { zh: '校园驿站、统一代收点', en: 'Campus stations and other places that sign for everybody' },
  tables: ['orders', 'waybills'],
  format: percent,
  text: ({ n, value, extra }) => ({
    zh: `${plain(n)} 件包裹中 ${percent(extra ?? 0)} 为本店最常见的签收文本，比它在其他包裹中的占比高 ${points(value)} 个百分点`,
    en: `${percent(extra ?? 0)} of ${plain(n)} parcels have their store’s commonest sign-off text, ${points(value)} percentage points more than elsewhere`,
  }),
}
