import { countedApart, plain, type Indicator } from '../indicator.ts'

export const againstBuyers: Indicator = {
  id: 'against.buyers',
  family: 'ring',
  money: false,
  name: { zh: '跨店同一批下单人', en: 'Hired buyers in common' },
  definition: {
    zh: '共同的受雇下单人（评价半数以上订单、获返款或总由他人付款）远超偶然的其他店铺数',
    en: 'How many other stores have hired buyers (who review half or more of what they buy, are paid back or never pay) in common with this one beyond chance',
  },
  confuser: { zh: '同一圈子的热心评价者', en: 'Keen reviewers of one scene' },
  tables: ['orders'],
  format: plain,
  pooling: { extra: 'max' },
  text: (measure) => {
    const { n, value, extra, stores } = measure
    const most = extra ? { zh: `（最多 ${plain(extra)} 名）`, en: ` (up to ${plain(extra)})` } : { zh: '', en: '' }
    const apart = countedApart(measure)
    return stores === undefined
      ? {
          zh: `${plain(n)} 名受雇下单人（评价半数以上订单、获返款或总由他人付款），与 ${plain(value)} 家店铺的共同受雇下单人远超偶然${most.zh}`,
          en: `${plain(n)} buyers who review half or more of what they buy, are paid back or never pay; with ${plain(value)} other stores it shares more than chance explains${most.en}`,
        }
      : {
          zh: `${stores} 家店铺共 ${plain(n)} 名受雇下单人（评价半数以上订单、获返款或总由他人付款）${apart.zh}，每店平均与 ${plain(value)} 家店铺的共同受雇下单人远超偶然（按人数加权）${most.zh}`,
          en: `${stores} stores have ${plain(n)} buyers who review half or more of what they buy, are paid back or never pay${apart.en}; each shares more than chance explains with ${plain(value)} other stores on average (weighted by buyers)${most.en}`,
        }
  },
}
