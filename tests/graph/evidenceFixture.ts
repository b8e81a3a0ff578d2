import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Case } from '../../server/casework/case.ts'
import { openCase } from '../../server/casework/openCase.ts'

export type Cells = Readonly<Record<string, string | number | boolean | null>>

/** A new case in a folder of its own; `close` removes it. */
export async function freshCase(id = 'graph-test'): Promise<Case> {
  const folder = await mkdtemp(join(tmpdir(), 'kongbao-graph-'))
  const kase = await openCase(folder, id)
  const close = async (): Promise<void> => {
    await kase.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...kase, close }
}

const next = { line: 1 }

/** Puts rows straight into a raw table of the evidence, as if they stood in file `sourceId`. */
export async function addRows(kase: Case, table: string, rows: readonly Cells[], sourceId = 1): Promise<void> {
  await kase.evidence.run(
    `INSERT OR IGNORE INTO source VALUES (${sourceId}, '${String(sourceId).repeat(64).slice(0, 64)}', 'file-${sourceId}.csv', 1, NULL, 'kongbao', 'utf-8', 1, '{}', 0, 0, 0, 0, '[]', '2026-01-01', ${sourceId})`,
  )
  for (const row of rows) {
    const cells: Cells = { shadowed: false, ...row, row_hash: next.line, source_id: sourceId, line: next.line++ }
    const names = Object.keys(cells).map((name) => `"${name}"`)
    await kase.evidence.run(`INSERT INTO raw.${table} (${names.join(', ')}) VALUES (${Object.values(cells).map(literal).join(', ')})`)
  }
}

function literal(cell: string | number | boolean | null): string {
  return typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell)
}

/** A full loop: a gambling site's code, an order paid through it, a number bought before it existed, a withdrawal, and a second store. */
export async function addFullLoop(kase: Case): Promise<void> {
  await addRows(kase, 'stores', [
    { platform: 'pdd', store_id: 's1', name: '小家电旗舰店', category: 'home', opened_at: '2026-03-01 09:00:00', ship_from_city: '无锡市' },
    { platform: 'pdd', store_id: 's2', name: '优选"百货", 店', opened_at: '2026-03-01 10:00:00' },
  ])
  await addRows(kase, 'identifiers', [
    { owner_type: 'store', owner_id: 'pdd:s1', kind: 'phone', value: '19900000001' },
    { owner_type: 'store', owner_id: 'pdd:s2', kind: 'phone', value: '19900000001' },
    { owner_type: 'vendor_site', owner_id: 'kb1.example', kind: 'payee', value: 'payee-1' },
    { owner_type: 'vendor_site', owner_id: 'kb2.example', kind: 'payee', value: 'payee-1' },
    { owner_type: 'site_account', owner_id: 'buyer1', kind: 'qq', value: '10001' },
    { owner_type: 'person', owner_id: 'p-wang', kind: 'phone', value: '19900000009' },
  ])
  await addRows(kase, 'qr_codes', [
    { qr_id: 'qr1', kind: 'pay_for_me', platform: 'pdd', store_id: 's1', account_id: 'acc-w', gambling_site: 'bet.example', first_seen: '2026-03-02 11:00:00' },
  ])
  await addRows(kase, 'orders', [
    order('o1', 's1', '12345678901234567890', { buyer_id: 'b1', buyer_account: 'acc-b', item_title: '电热水壶' }),
    order('o2', 's2', '222', { buyer_id: 'p-lin' }),
    order('o3', 's3', '333', {}),
  ])
  await addRows(kase, 'payments', [
    { payment_id: 'pay1', platform: 'pdd', order_id: 'o1', payer_account: 'acc-p', qr_id: 'qr1', amount_fen: 20000, paid_at: '2026-03-02 12:01:00' },
    { payment_id: 'pay2', payer_account: 'acc-p', qr_id: 'qr1', amount_fen: 10000, paid_at: '2026-03-02 12:05:00' },
  ])
  await addRows(kase, 'waybills', [
    waybill('YTO', '12345678901234567890', { pickup_outlet: 'wx1', sign_outlet: 'gz1', sender_phone: '19900000005', recipient_phone: '19900000006' }),
    waybill('YTO', '222', { pickup_outlet: 'wx1', sign_outlet: 'wx1', sender_phone: '19900000005' }),
  ])
  await addRows(kase, 'vendor_sites', [
    { site_id: 'kb1.example', title: '单号网', operator_id: 'op1', supplier_id: 'sup1' },
    { site_id: 'kb2.example', supplier_id: 'sup1' },
  ])
  await addRows(kase, 'number_sales', [
    {
      site_id: 'kb1.example',
      waybill_no: '12345678901234567890',
      courier: 'YTO',
      site_account: 'buyer1',
      sold_at: '2026-03-02 08:00:00',
      price_milli: 550,
      cost_milli: 510,
    },
    {
      site_id: 'kb1.example',
      waybill_no: '222',
      courier: 'YTO',
      sold_at: '2026-03-02 08:00:00',
      stocked_at: '2026-03-01 08:00:00',
      price_milli: 550,
      cost_milli: 510,
    },
  ])
  await addRows(kase, 'withdrawals', [
    { withdrawal_id: 'w1', platform: 'pdd', store_id: 's1', account_id: 'acc-w', amount_fen: 20000, at: '2026-03-04 12:00:00' },
    { withdrawal_id: 'w2', platform: 'pdd', store_id: 's2', account_id: 'acc-w', amount_fen: 20000, at: '2026-03-04 13:00:00' },
  ])
  await addRows(kase, 'accounts', [{ account_id: 'acc-w', kind: 'bank', institution: '示例银行', holder_name: '王某', holder_id_number: '110101190001010000' }])
  await addRows(kase, 'transfers', [transfer('t1', '2026-03-05 10:00:00'), transfer('t3', '2026-03-05 12:00:00')], 2)
  await addRows(kase, 'transfers', [transfer('t2', '2026-03-05 10:01:30')], 3)
  const bank = { from_account: '622001', to_account: '622002' }
  await addRows(kase, 'transfers', [
    { ...transfer('622001:1:out', '2026-03-06 10:00:00'), ...bank, extra: '{"own_account":"622001"}' },
    { ...transfer('622001:2:out', '2026-03-06 10:00:20'), ...bank, extra: '{"own_account":"622001"}' },
    { ...transfer('622002:9:in', '2026-03-06 10:00:01'), ...bank, extra: '{"own_account":"622002"}' },
    { ...transfer('622002:8:in', '2026-03-06 10:00:21'), ...bank, extra: '{"own_account":"622002"}' },
  ])
  await addRows(kase, 'persons', [
    { person_id: 'p-wang', name: '王某', id_number: '110101190001010000', role: 'operator' },
    { person_id: 'p-lin', name: '林某', role: 'victim' },
  ])
  await addRows(kase, 'controls', [{ person_id: 'p-wang', target_type: 'vendor_site', target_id: 'kb1.example', basis: 'statement' }])
  await addRows(kase, 'gambling_sites', [{ site_id: 'bet.example', name: '博彩站' }])
  await addRows(kase, 'measures', [
    { kind: 'arrest', target_type: 'person', target_id: 'p-wang', at: '2026-06-01' },
    { kind: 'summons', target_type: 'courier', target_id: 'YTO', at: '2026-06-02' },
    { kind: 'freeze', target_type: 'account', target_id: 'acc-w', at: '2026-06-03', amount_fen: 100, until: '2026-12-03' },
    { kind: 'seizure', target_type: 'asset', target_id: 'house-1', at: '2026-06-03', city: '无锡市' },
  ])
  await addRows(kase, 'case_numbers', [
    { other_case: 'lishui', waybill_no: '222', source: 'list.csv' },
    { other_case: 'lishui', kind: 'phone', value: '19900000001' },
    { other_case: 'lishui', kind: 'account', value: 'acc-w' },
  ])
  await addRows(kase, 'site_accounts', [{ site_id: 'kb1.example', site_account: 'buyer1', level: 'vip', referred_by: 'boss' }])
  await addRows(kase, 'outlets', [{ courier: 'YTO', outlet: 'wx1', name: '无锡一部', city: '无锡市' }])
}

export function order(id: string, store: string, waybillNo: string, cells: Cells): Cells {
  return {
    platform: 'pdd',
    order_id: id,
    store_id: store,
    amount_fen: 20000,
    created_at: '2026-03-02 12:00:00',
    paid_at: '2026-03-02 12:01:00',
    courier: 'YTO',
    waybill_no: waybillNo,
    ...cells,
  }
}

export function waybill(courier: string, no: string, cells: Cells): Cells {
  return { courier, waybill_no: no, picked_at: '2026-03-02 18:00:00', signed_at: '2026-03-04 09:00:00', scan_count: 3, weight_source: 'none', ...cells }
}

function transfer(id: string, at: string): Cells {
  return { transfer_id: id, from_account: 'acc-w', to_account: 'acc-x', amount_fen: 5000, at }
}
