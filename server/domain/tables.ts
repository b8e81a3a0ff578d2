/**
 * The tables of the case format: names, columns, types, required cells and keys are a public contract.
 * Columns may be added; none is renamed or repurposed.
 */

/**
 * How a cell is read.
 * `id` stays exactly as given and is refused when a spreadsheet damaged it (`6.00E+11`);
 * `text` stays as given; `time` is ISO 8601, +08:00 when it names no offset; `fen` and `milli` are whole numbers
 * (hundredths and thousandths of a yuan); `int` is a whole number; `flag` is 0 or 1; `courier` is mapped to one code.
 */
export type ColumnType = 'id' | 'text' | 'time' | 'fen' | 'milli' | 'int' | 'flag' | 'courier' | readonly string[]

export interface Column {
  readonly name: string
  readonly type: ColumnType
  readonly required: boolean
}

export interface Table {
  readonly name: TableName
  readonly columns: readonly Column[]
  /** Column names that together name the thing; several rows with one key and other values are a conflict. `null`: the whole row. */
  readonly key: readonly string[] | null
}

const must = (name: string, type: ColumnType = 'id'): Column => ({ name, type, required: true })
const may = (type: ColumnType, ...names: string[]): Column[] => names.map((name) => ({ name, type, required: false }))

export const OWNER_TYPES = ['store', 'site_account', 'vendor_site', 'account', 'person'] as const
export const IDENTIFIER_KINDS = [
  'phone',
  'device',
  'mac',
  'ip',
  'id_number',
  'legal_person',
  'licence',
  'qq',
  'wechat',
  'email',
  'address',
  'payee',
  'api_tag',
  'template',
  'auth_host',
  'host_ip',
] as const

const definitions = {
  stores: {
    key: ['platform', 'store_id'],
    columns: [
      must('platform'),
      must('store_id'),
      ...may('text', 'name', 'category'),
      ...may('time', 'opened_at', 'closed_at'),
      ...may('text', 'ship_from_city'),
    ],
  },
  identifiers: {
    key: null,
    columns: [must('owner_type', OWNER_TYPES), must('owner_id'), must('kind', IDENTIFIER_KINDS), must('value'), ...may('time', 'first_seen', 'last_seen')],
  },
  qr_codes: {
    key: ['qr_id'],
    columns: [
      must('qr_id'),
      ...may(['personal', 'merchant', 'pay_for_me', 'dynamic'], 'kind'),
      ...may('id', 'platform', 'store_id', 'account_id', 'gambling_site'),
      ...may('time', 'first_seen', 'last_seen'),
    ],
  },
  orders: {
    key: ['platform', 'order_id', 'sku'],
    columns: [
      must('platform'),
      must('order_id'),
      must('store_id'),
      ...may('id', 'buyer_id', 'buyer_account'),
      ...may('fen', 'amount_fen'),
      ...may('time', 'created_at', 'paid_at', 'shipped_at', 'confirmed_at'),
      ...may('text', 'status'),
      ...may('courier', 'courier'),
      ...may('id', 'waybill_no'),
      ...may('text', 'recipient_city'),
      ...may('id', 'recipient_phone'),
      ...may('text', 'recipient_address', 'item_title'),
      ...may('id', 'sku'),
      ...may('fen', 'refund_fen'),
      ...may('flag', 'reviewed', 'complained', 'returned'),
    ],
  },
  payments: {
    key: ['payment_id', 'platform', 'order_id'],
    columns: [
      must('payment_id'),
      ...may('id', 'platform', 'order_id', 'payer_account', 'qr_id'),
      must('amount_fen', 'fen'),
      must('paid_at', 'time'),
      ...may('text', 'channel'),
    ],
  },
  waybills: {
    key: ['courier', 'waybill_no', 'picked_at'],
    columns: [
      must('courier', 'courier'),
      must('waybill_no'),
      ...may('time', 'picked_at', 'signed_at'),
      ...may('id', 'pickup_outlet', 'sign_outlet'),
      ...may('text', 'from_city', 'to_city'),
      ...may('int', 'scan_count', 'transit_count', 'weight_g'),
      ...may(['measured', 'declared', 'none'], 'weight_source'),
      ...may('text', 'sign_text'),
      ...may('id', 'sender_phone'),
      ...may('text', 'sender_address'),
      ...may('id', 'recipient_phone'),
      ...may('text', 'recipient_address'),
      ...may('id', 'customer_code'),
    ],
  },
  vendor_sites: {
    key: ['site_id'],
    columns: [must('site_id'), ...may('text', 'title'), ...may('id', 'operator_id', 'supplier_id'), ...may('time', 'first_seen', 'last_seen')],
  },
  number_sales: {
    key: ['site_id', 'courier', 'waybill_no', 'sold_at'],
    columns: [
      must('site_id'),
      must('waybill_no'),
      ...may('courier', 'courier'),
      ...may('id', 'site_account'),
      must('sold_at', 'time'),
      ...may('time', 'stocked_at'),
      ...may('milli', 'price_milli', 'cost_milli'),
      ...may('id', 'upstream_order_no'),
    ],
  },
  withdrawals: {
    key: ['withdrawal_id'],
    columns: [must('withdrawal_id'), must('platform'), must('store_id'), ...may('id', 'account_id'), must('amount_fen', 'fen'), must('at', 'time')],
  },
  accounts: {
    key: ['account_id'],
    columns: [
      must('account_id'),
      ...may(['bank', 'alipay', 'wechat', 'platform_wallet', 'psp'], 'kind'),
      ...may('text', 'institution', 'holder_name'),
      ...may('id', 'holder_id_number'),
      ...may('time', 'opened_at'),
    ],
  },
  transfers: {
    key: ['transfer_id'],
    columns: [
      must('transfer_id'),
      must('from_account'),
      must('to_account'),
      must('amount_fen', 'fen'),
      must('at', 'time'),
      ...may('text', 'summary', 'channel'),
      ...may('flag', 'success'),
      ...may('fen', 'balance_fen'),
      ...may('id', 'ip', 'mac'),
    ],
  },
  persons: {
    key: ['person_id'],
    columns: [
      must('person_id'),
      ...may('text', 'name'),
      ...may('id', 'id_number'),
      ...may('text', 'city'),
      ...may(['operator', 'suspect', 'victim', 'gambler', 'courier_staff'], 'role'),
      ...may('text', 'status'),
    ],
  },
  controls: {
    key: null,
    columns: [must('person_id'), must('target_type', ['vendor_site', 'store', 'account']), must('target_id'), ...may('text', 'basis')],
  },
  gambling_sites: { key: ['site_id'], columns: [must('site_id'), ...may('text', 'name'), ...may('time', 'first_seen', 'last_seen')] },
  measures: {
    key: null,
    columns: [
      must('kind', ['arrest', 'summons', 'freeze', 'seizure']),
      must('target_type', ['person', 'courier', 'account', 'store', 'vendor_site', 'asset']),
      must('target_id'),
      must('at', 'time'),
      ...may('fen', 'amount_fen'),
      ...may('time', 'until'),
      ...may('id', 'doc_no'),
      ...may('text', 'city'),
    ],
  },
  case_numbers: {
    key: null,
    columns: [
      must('other_case', 'text'),
      ...may('id', 'waybill_no'),
      ...may([...IDENTIFIER_KINDS, 'account', 'qr'], 'kind'),
      ...may('id', 'value'),
      ...may('courier', 'courier'),
      ...may('text', 'source'),
    ],
  },
  site_accounts: {
    key: ['site_id', 'site_account'],
    columns: [
      must('site_id'),
      must('site_account'),
      ...may('text', 'level'),
      ...may('time', 'registered_at'),
      ...may('fen', 'balance_fen'),
      ...may('id', 'referred_by'),
    ],
  },
  outlets: { key: ['courier', 'outlet'], columns: [must('courier', 'courier'), must('outlet'), ...may('text', 'name', 'city')] },
  scans: {
    key: null,
    columns: [
      must('courier', 'courier'),
      must('waybill_no'),
      must('at', 'time'),
      ...may(['pickup', 'transit', 'arrival', 'delivery', 'sign'], 'kind'),
      ...may('id', 'outlet', 'operator', 'device'),
      ...may('text', 'text'),
    ],
  },
} satisfies Record<string, { key: readonly string[] | null; columns: readonly Column[] }>

export type TableName = keyof typeof definitions

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(definitions, name)
}

export function tableNamed(name: TableName): Table {
  return { name, ...definitions[name] }
}

export const TABLES: readonly Table[] = Object.keys(definitions).filter(isTableName).map(tableNamed)
