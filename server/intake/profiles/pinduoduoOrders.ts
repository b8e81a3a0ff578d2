import type { Profile } from './profile.ts'

const ORDER_DAY = /^(\d{2})(\d{2})(\d{2})-\d{6,}$/

/** The order export of a Pinduoduo merchant back end. It names no store, and its time column can be blank for whole blocks. */
export const pinduoduoOrders: Profile = {
  id: 'pinduoduo-orders',
  title: { zh: '拼多多订单导出', en: 'Pinduoduo order export' },
  tables: ['orders'],
  needs: ['platform', 'store_id'],
  recognise: [
    ['订单号'],
    ['订单状态'],
    ['商品总价(元)', '用户实付金额(元)', '商家实收金额(元)'],
    ['快递单号', '样式ID', '商家编码-规格维度', '商家编码-商品维度', '多多支付立减金额(元)'],
  ],
  columns: {
    order_id: ['订单号'],
    status: ['订单状态'],
    amount_fen: ['用户实付金额(元)', '商家实收金额(元)', '商品总价(元)'],
    created_at: ['订单创建时间', '拼单成功时间', '订单成交时间', '支付时间'],
    paid_at: ['支付时间', '拼单成功时间', '订单成交时间'],
    shipped_at: ['发货时间'],
    confirmed_at: ['确认收货时间'],
    waybill_no: ['快递单号'],
    courier: ['快递公司'],
    recipient_city: ['市', '收货城市', '城市'],
    recipient_phone: ['手机', '联系电话', '收货电话'],
    recipient_address: ['详细地址', '收货地址', '街道'],
    item_title: ['商品', '商品名称'],
    sku: ['样式ID'],
  },
  footer: /^(合计|总计|共\s*\d+\s*条|导出时间|制表)/,
  rows(record) {
    const cells = record.main()
    const inferred: string[] = []
    if (!record.text('订单创建时间') && cells['created_at']) inferred.push('created_at')
    if (!record.text('支付时间') && cells['paid_at']) inferred.push('paid_at')
    if (!cells['created_at']) {
      const [, year, month, day] = ORDER_DAY.exec(cells['order_id'] ?? '') ?? []
      if (year) {
        cells['created_at'] = `20${year}-${month}-${day}`
        inferred.push('created_at')
      }
    }
    const extra = { ...record.rest(), ...(inferred.length > 0 ? { inferred } : {}) }
    return [{ table: 'orders', cells, extra }]
  },
}
