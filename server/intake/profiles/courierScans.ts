import type { Profile } from './profile.ts'

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/签收|妥投/, 'sign'],
  [/派件|派送/, 'delivery'],
  [/揽收|揽件|收件|收寄/, 'pickup'],
  [/到件|到达|到站/, 'arrival'],
  [/发件|发出|中转|装车|卸车|离开|建包|拆包/, 'transit'],
]

/** The scan list of a courier company: every scan of every parcel. */
export const courierScans: Profile = {
  id: 'courier-scans',
  title: { zh: '快递公司扫描记录', en: 'Courier scan list' },
  tables: ['scans'],
  needs: [],
  recognise: [['运单号', '运单编号', '快递单号', '单号'], ['扫描时间'], ['扫描类型', '扫描网点', '扫描员', '设备号']],
  columns: {
    courier: ['快递公司', '快递公司名称', '承运商', '快递品牌'],
    waybill_no: ['运单号', '运单编号', '快递单号', '单号'],
    at: ['扫描时间'],
    outlet: ['扫描网点编码', '扫描网点'],
    operator: ['扫描员', '扫描员编号'],
    device: ['设备号', '巴枪编号'],
    text: ['描述', '扫描描述'],
  },
  footer: /^(合计|总计|共\s*\d+\s*条|导出时间|制表|打印时间)/,
  rows(record) {
    const said = record.text('扫描类型')
    const kind = KINDS.find(([words]) => words.test(said))?.[1] ?? ''
    return [{ table: 'scans', cells: { ...record.main(), kind }, extra: record.rest() }]
  },
}
