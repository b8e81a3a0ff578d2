import type { Profile, ProfileRow } from './profile.ts'
import type { ProfileRecord } from './profileRecord.ts'
import { RecordFault } from './recordFault.ts'

const OWN = ['交易卡号', '交易账号', '查询账号', '查询卡号']
const OTHER = ['交易对手账卡号', '交易对手账号', '对手账号', '对手卡号']
const OWNER = ['账户开户名称', '交易户名']
const OWNER_NUMBER = ['开户人证件号码', '交易证件号码']
const DIRECTION = '收付标志'
const SUCCESS = '交易是否成功'

const IN = new Set(['进', '贷', '收', '入', '贷方', '收入', '转入', 'I', 'IN'])
const OUT = new Set(['出', '借', '付', '借方', '支出', '付出', '转出', 'O', 'OUT'])
const DONE = new Set(['成功', '交易成功', '是', '1', 'Y', 'TRUE'])
const FAILED = new Set(['失败', '交易失败', '不成功', '未成功', '否', '0', 'N', 'FALSE'])

/**
 * The flow that banks hand over on request, 34 columns (29 in some provinces). Each line is one side of a movement: the copy of the
 * other side has its own serial number and stays a row of its own, with `side` and `own_account` to recognise the pair by.
 */
export const bankFlow: Profile = {
  id: 'bank-flow',
  title: { zh: '银行调证流水（34 列）', en: 'Bank transaction flow (34 columns)' },
  tables: ['transfers', 'accounts'],
  needs: [],
  recognise: [OWN, OTHER, ['交易时间'], ['交易金额'], [DIRECTION]],
  columns: {
    amount_fen: ['交易金额'],
    at: ['交易时间'],
    summary: ['摘要说明', '交易摘要'],
    channel: ['交易类型'],
    balance_fen: ['交易余额'],
    ip: ['IP地址'],
    mac: ['MAC地址'],
  },
  footer: /^(合计|总计|共\s*\d+\s*条|导出时间|制表|打印时间|以下无)/,
  rows(record) {
    const own = accountNumber(record, OWN)
    if (own === '') throw new RecordFault('MISSING_VALUE', OWN.find((name) => record.has(name)) ?? '交易卡号', '')
    const other = accountNumber(record, OTHER)
    const outgoing = isOutgoing(record)
    const cells = record.main()
    const serial = record.text('交易流水号', '日志号')
    // One serial number can cover several entries (a payment and its fee), so it names an entry only together with the rest.
    cells['transfer_id'] = [own, serial, outgoing ? 'out' : 'in', cells['at'] ?? '', cells['amount_fen'] ?? ''].join(':')
    cells['from_account'] = outgoing ? own : other || 'unknown'
    cells['to_account'] = outgoing ? other || 'unknown' : own
    cells['success'] = success(record)
    const extra = { ...record.rest(), side: outgoing ? 'from' : 'to', own_account: own }
    return [{ table: 'transfers', cells, extra }, ...accounts(record, own, other)]
  },
}

/** Card before account. What follows `_` was added by the reply's template. */
function accountNumber(record: ProfileRecord, names: readonly string[]): string {
  return record.id(...names).replace(/_.*$/, '')
}

/** A blank or unknown word is refused: a default would turn money round. */
function isOutgoing(record: ProfileRecord): boolean {
  const word = record.text(DIRECTION).toUpperCase()
  if (OUT.has(word)) return true
  if (IN.has(word)) return false
  throw new RecordFault(word === '' ? 'NO_DIRECTION' : 'NOT_ONE_OF', DIRECTION, word)
}

function success(record: ProfileRecord): string {
  const word = record.text(SUCCESS).toUpperCase()
  if (word === '') return ''
  if (DONE.has(word)) return '1'
  if (FAILED.has(word)) return '0'
  throw new RecordFault('NOT_ONE_OF', SUCCESS, word)
}

/** Accounts that the line says something about. */
function accounts(record: ProfileRecord, own: string, other: string): ProfileRow[] {
  const sides: Record<string, string>[] = [
    { account_id: own, kind: 'bank', holder_name: record.id(...OWNER), holder_id_number: record.id(...OWNER_NUMBER) },
    { account_id: other, institution: record.text('对手开户银行'), holder_name: record.id('对手户名'), holder_id_number: record.id('对手身份证号') },
  ]
  return sides.filter((side) => side['account_id'] !== '' && Object.values(side).filter(Boolean).length > 1).map((cells) => ({ table: 'accounts', cells }))
}
