import { countedApart, plain, type Indicator } from '../indicator.ts'

export const W10: Indicator = {
  id: 'W10',
  family: 'waybill',
  money: false,
  name: { zh: '一号多单', en: 'Number used twice' },
  definition: {
    zh: '同一周期内同时用于其他店铺订单或多名买家的单号数',
    en: 'How many numbers stand on orders of other stores or of several buyers within one life of the number',
  },
  confuser: { zh: '合并发货（同一买家已排除）', en: 'Several orders in one parcel (the same buyer’s are left out)' },
  tables: ['orders'],
  format: plain,
  pooling: { value: 'sum' },
  text: (measure) => ({
    zh: `${plain(measure.n)} 个单号中 ${plain(measure.value)} 个同时用于其他店铺或多名买家${countedApart(measure).zh}`,
    en: `${plain(measure.value)} of ${plain(measure.n)} numbers stand on orders of other stores or several buyers${countedApart(measure).en}`,
  }),
}
