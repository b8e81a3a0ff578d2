import { countedApart, plain, type Indicator } from '../indicator.ts'

export const R2: Indicator = {
  id: 'R2',
  family: 'ring',
  money: true,
  name: { zh: '跨店同付款人', en: 'Payers in common beyond chance' },
  definition: {
    zh: '共同付款人数远超两店付款人数所能解释的其他店铺数',
    en: 'How many other stores have more payers in common with this one than both stores’ numbers of payers explain',
  },
  confuser: { zh: '同一品牌多店联合促销', en: 'One brand’s campaign over several stores' },
  tables: ['orders', 'payments'],
  format: plain,
  pooling: { extra: 'max' },
  text: (measure) => {
    const { n, value, extra, stores } = measure
    const most = extra ? { zh: `（最多 ${plain(extra)} 名）`, en: ` (up to ${plain(extra)})` } : { zh: '', en: '' }
    const apart = countedApart(measure)
    return stores === undefined
      ? {
          zh: `${plain(n)} 名付款人，与 ${plain(value)} 家店铺的共同付款人远超偶然${most.zh}`,
          en: `${plain(n)} payers; with ${plain(value)} other stores it shares more than chance explains${most.en}`,
        }
      : {
          zh: `${stores} 家店铺共 ${plain(n)} 名付款人${apart.zh}，每店平均与 ${plain(value)} 家店铺的共同付款人远超偶然（按人数加权）${most.zh}`,
          en: `${stores} stores have ${plain(n)} payers${apart.en}; each shares more than chance explains with ${plain(value)} other stores on average (weighted by payers)${most.en}`,
        }
  },
}
