import { gramsFromKilograms } from '../../domain/weight.ts'
import type { Profile, ProfileRow } from './profile.ts'
import type { ProfileRecord } from './profileRecord.ts'
import { RecordFault } from './recordFault.ts'

const MEASURED = ['称重重量(kg)', '称重重量', '实际重量(kg)', '实际重量']
const CHARGED = ['计费重量(kg)', '计费重量', '重量(kg)', '重量']

/** Parcels as a courier company hands them over, one a line, under Chinese headers. A file of one courier needs `--set courier=…`. */
export const courierRecords: Profile = {
  id: 'courier-records',
  title: { zh: '快递公司运单记录', en: 'Courier parcel records' },
  tables: ['waybills', 'outlets'],
  needs: [],
  recognise: [
    ['运单号', '运单编号', '快递单号', '物流单号', '单号'],
    ['揽收时间', '收件时间', '揽件时间', '签收时间'],
    [
      '揽收网点',
      '揽收网点编码',
      '签收网点',
      '派件网点',
      '寄件地址',
      '寄件人地址',
      '寄件电话',
      '寄件人电话',
      '客户编码',
      '称重重量(kg)',
      '计费重量(kg)',
      '签收人',
    ],
  ],
  columns: {
    courier: ['快递公司', '快递公司名称', '承运商', '快递品牌'],
    waybill_no: ['运单号', '运单编号', '快递单号', '物流单号', '单号'],
    picked_at: ['揽收时间', '揽件时间', '收件时间'],
    signed_at: ['签收时间'],
    pickup_outlet: ['揽收网点编码', '揽收网点代码', '揽收网点'],
    sign_outlet: ['签收网点编码', '签收网点代码', '签收网点', '派件网点编码', '派件网点'],
    from_city: ['寄件城市', '始发城市', '寄件市'],
    to_city: ['收件城市', '目的城市', '收件市'],
    scan_count: ['扫描次数', '轨迹条数'],
    transit_count: ['中转次数'],
    sign_text: ['签收描述', '签收人', '签收类型'],
    sender_phone: ['寄件电话', '寄件人电话', '寄件手机', '寄件人手机'],
    sender_address: ['寄件地址', '寄件人地址'],
    recipient_phone: ['收件电话', '收件人电话', '收件手机', '收件人手机'],
    recipient_address: ['收件地址', '收件人地址'],
    customer_code: ['客户编码', '月结账号', '客户编号'],
  },
  footer: /^(合计|总计|共\s*\d+\s*条|导出时间|制表|打印时间|备注[::])/,
  rows(record) {
    const cells = { ...record.main(), ...weight(record) }
    return [{ table: 'waybills', cells, extra: record.rest() }, ...outlets(record, cells)]
  },
}

/** Grams. What the courier weighed counts as measured, what it charged for as declared; a weighing column without a weight says that nobody weighed. */
function weight(record: ProfileRecord): Record<string, string> {
  for (const [names, source] of [[MEASURED, 'measured'] as const, [CHARGED, 'declared'] as const]) {
    const text = record.text(...names)
    if (text === '') continue
    const grams = gramsFromKilograms(text)
    if (grams === null) throw new RecordFault('NOT_A_WEIGHT', names.find((name) => record.has(name)) ?? names[0] ?? '', text)
    return { weight_g: String(grams), weight_source: source }
  }
  return MEASURED.some((name) => record.has(name)) ? { weight_source: 'none' } : {}
}

function outlets(record: ProfileRecord, cells: Readonly<Record<string, string | undefined>>): ProfileRow[] {
  const courier = cells['courier']
  if (!courier) return []
  const named = [
    [record.text('揽收网点编码', '揽收网点代码'), record.text('揽收网点')],
    [record.text('签收网点编码', '签收网点代码'), record.text('签收网点')],
    [record.text('派件网点编码'), record.text('派件网点')],
  ] as const
  return named.filter(([code, name]) => code && name).map(([outlet, name]) => ({ table: 'outlets', cells: { courier, outlet, name } }))
}
