import { percent, plain, type Indicator } from '../indicator.ts'

export const S3: Indicator = {
  id: 'S3',
  family: 'store',
  money: true,
  name: { zh: '整额', en: 'Round amounts' },
  tables: ['orders'],
  format: percent,
  text: ({ n, value }) => ({ zh: `${plain(n)} 笔金额中 ${percent(value)} 为整额`, en: `${percent(value)} of ${plain(n)} amounts are round` }),
}
