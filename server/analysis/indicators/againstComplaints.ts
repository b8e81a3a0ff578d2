import { percent, plain, type Indicator } from '../indicator.ts'

export const againstComplaints: Indicator = {
  id: 'against.complaints',
  family: 'store',
  money: false,
  name: { zh: '投诉', en: 'Complaints' },
  definition: { zh: '有投诉的订单占比', en: 'Share of orders with a complaint' },
  confuser: { zh: '竞争对手的恶意投诉', en: 'Complaints by competitors' },
  tables: ['orders'],
  format: percent,
  text: ({ n, value }) => ({ zh: `${plain(n)} 笔订单中 ${percent(value)} 被投诉`, en: `${percent(value)} of ${plain(n)} orders have a complaint` }),
}
