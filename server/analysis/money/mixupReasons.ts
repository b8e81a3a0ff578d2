import type { Bilingual } from '../../contract/common.ts'
import { percent, plain, yuan } from '../indicator.ts'

/** What is known of a complaining buyer in a batch of brushed orders. */
export interface MixupFacts {
  readonly confirmed: boolean
  /** Orders of the store's batch (empty parcels), those whose buyers look hired, complained, confirmed receipt. */
  readonly batchOrders: number
  readonly batchHired: number
  readonly batchComplaints: number
  readonly batchConfirmed: number
  /** The buyer's orders with parcels that do not look empty, at any store. */
  readonly elsewhere: number
  readonly refundFen: number
  readonly payerKnown: boolean
}

/** Reasons for and against; null when nothing but the complaint speaks for it, since brushers complain too at times. */
export function mixupReasons(facts: MixupFacts): { for: Bilingual[]; against: Bilingual[] } | null {
  const { confirmed, batchOrders, batchHired, batchComplaints, batchConfirmed, elsewhere } = facts
  const usual = batchConfirmed / batchOrders
  const unconfirmed = !confirmed && usual >= 0.5
  if (!unconfirmed && elsewhere === 0) return null
  const pro: Bilingual[] = [
    {
      zh: `投诉未收到货或要求退款，没有评价，也没有返款；该店其余 ${plain(batchOrders - 1)} 笔空包订单中 ${plain(batchHired)} 笔（${percent(batchHired / batchOrders)}）的买家像受雇刷手`,
      en: `Complained, did not review and was not paid back; of the store’s ${plain(batchOrders - 1)} other orders with empty parcels ${plain(batchHired)} (${percent(batchHired / batchOrders)}) have buyers who look hired`,
    },
    { zh: '在刷单店铺中没有其他空包订单', en: 'Has no other order with an empty parcel at a store that brushes' },
  ]
  const contra: Bilingual[] = []
  if (unconfirmed) pro.push({ zh: `没有确认收货，而该批订单 ${percent(usual)} 已确认`, en: `Never confirmed receipt, as ${percent(usual)} of the batch did` })
  if (elsewhere > 0) pro.push({ zh: `另有 ${plain(elsewhere)} 笔真实包裹的订单`, en: `Has ${plain(elsewhere)} orders with parcels that look real` })
  if (facts.payerKnown) pro.push({ zh: '本人付款', en: 'Paid by himself' })
  else contra.push({ zh: '付款人不明，无法比较', en: 'Who paid is not known' })
  if (confirmed) contra.push({ zh: '已确认收货', en: 'Confirmed receipt' })
  if (elsewhere === 0) contra.push({ zh: '没有查到其他真实包裹的订单', en: 'No order with a real parcel was found' })
  if (batchComplaints > 1)
    contra.push({
      zh: `该批另有 ${plain(batchComplaints - 1)} 笔投诉，也可能是未发货`,
      en: `${plain(batchComplaints - 1)} more of the batch complained: the store may not ship at all`,
    })
  if (facts.refundFen > 0) contra.push({ zh: `已退款 ${yuan(facts.refundFen)} 元`, en: `¥${yuan(facts.refundFen)} was paid back` })
  return { for: pro, against: contra }
}
