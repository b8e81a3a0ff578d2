import { courierCode } from '../domain/couriers.ts'
import { AppError } from '../errors.ts'
import { delimitedRecords } from './matchRecords.ts'

/** A number as somebody asks for it. */
export interface AskedNumber {
  readonly waybillNo: string
  /** One code a courier; null where the list names none. */
  readonly courier: string | null
  /** `6.00E+11`: a spreadsheet has rounded it, the digits are lost. */
  readonly damaged: boolean
}

/** A list of phones, accounts or store ids names its column so; the first column that is named is taken. */
const NUMBER_HEADS = new Set(
  (
    'waybill_no 运单号 运单号码 快递单号 快递号 物流单号 物流编号 number value 号码 ' +
    'phone 手机号 手机号码 电话 account account_id 账号 账户 卡号 store store_id 店铺id'
  ).split(' '),
)
const COURIER_HEADS = new Set(['courier', '快递公司', '快递', '物流公司'])
const DAMAGED = /^-?\d(?:\.\d+e\+?\d{1,3}|e\+\d{1,3})$/i

/**
 * The numbers of a list, one a line, or of a CSV or pasted table whose header names `waybill_no` (and `courier` where it has one).
 * Throws BAD_INPUT naming the line when it is neither.
 */
export function* readNumbers(text: string): Generator<AskedNumber> {
  let heads: { number: number; courier: number } | null = null
  let first = true
  for (const { line, cells } of delimitedRecords(text)) {
    const plain = cells.map(plainNumber)
    if (plain.every((cell) => cell === '')) continue
    if (first) {
      first = false
      heads = readHeads(plain)
      if (heads) continue
    }
    const waybillNo = heads ? (plain[heads.number] ?? '') : onlyCell(plain, line)
    if (waybillNo === '') continue
    const courier = heads ? (plain[heads.courier] ?? '') : ''
    yield { waybillNo, courier: courier === '' ? null : courierCode(courier), damaged: DAMAGED.test(waybillNo) }
  }
}

function readHeads(cells: readonly string[]): { number: number; courier: number } | null {
  const names = cells.map((cell) => cell.toLowerCase())
  const number = names.findIndex((name) => NUMBER_HEADS.has(name))
  return number < 0 ? null : { number, courier: names.findIndex((name) => COURIER_HEADS.has(name)) }
}

function onlyCell(cells: readonly string[], line: number): string {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length > 1) {
    throw new AppError(
      'BAD_INPUT',
      `Line ${line} of the list has ${filled.length} columns, but no header names the column of the numbers: call it waybill_no, or give one number a line.`,
      { line },
    )
  }
  return filled[0] ?? ''
}

/** Without what spreadsheets and exports put around a number: spaces of any width, tabs, `="…"`, a leading apostrophe. */
function plainNumber(cell: string): string {
  const trimmed = cell.replace(/^[\s\uFEFF\u200B]+|[\s\uFEFF\u200B]+$/g, '')
  const wrapped = /^="(.*)"$/s.exec(trimmed)
  return (wrapped?.[1] ?? trimmed.replace(/^'/, '')).trim()
}
