import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Baselines } from '../../server/analysis/baseline.ts'
import { resolveSettings } from '../../server/analysis/settings.ts'
import type { Case } from '../../server/casework/case.ts'
import { keptBaselines, keptMeasures, readBaselines, readMeasures } from '../../server/casework/keptMeasures.ts'
import { baselines } from '../../server/evidence/features/baselines.ts'
import { prepareFacts } from '../../server/evidence/features/facts.ts'
import { countMeasures, measuredStores, type MeasuredStore } from '../../server/evidence/features/measures.ts'
import { quietTask } from '../../server/task.ts'
import { caseOf } from './evidenceCase.ts'
import type { Row } from './examples/rows.ts'

/** Forty stores on one platform with one order by night of every ten, ten on another; the last of the forty ships empty parcels and sells by night only. */
function stores(): { orders: Row[]; waybills: Row[] } {
  const rows = { orders: [] as Row[], waybills: [] as Row[] }
  for (let s = 0; s < 50; s++) {
    const [platform, store] = [s < 40 ? 'taobao' : 'pdd', `s${s}`]
    for (let n = 0; n < 30; n++) {
      const night = s === 39 || n < 3
      const id = `${store}-${n}`
      rows.orders.push({
        platform,
        order_id: id,
        store_id: store,
        paid_at: `2026-03-02 ${night ? '02' : '12'}:00:00`,
        courier: s % 2 ? 'YTO' : 'ZTO',
        waybill_no: id,
      })
      rows.waybills.push({
        courier: s % 2 ? 'YTO' : 'ZTO',
        waybill_no: id,
        from_city: '杭州',
        to_city: '北京',
        transit_count: s === 39 ? 0 : 3,
        weight_source: s === 39 ? 'none' : 'measured',
        weight_g: s === 39 ? null : 100 + n,
      })
    }
  }
  return rows
}

let kase: Case
let found: Baselines
let measured: Map<string, MeasuredStore>
beforeAll(async () => {
  kase = await caseOf(stores())
  const settings = resolveSettings()
  await prepareFacts(kase.evidence, settings, quietTask())
  await countMeasures(kase.evidence, settings, quietTask())
  found = await baselines(kase.evidence, settings, quietTask())
  measured = new Map()
  for await (const store of measuredStores(kase.evidence, quietTask())) measured.set(store.key, store)
})
afterAll(async () => kase.close())

test('what is usual is counted for every platform, every courier and the case, with the stores and rows it rests on', () => {
  expect([...(found.get('S7')?.keys() ?? [])]).toEqual(['', 'pdd', 'taobao'])
  expect([...(found.get('W1')?.keys() ?? [])]).toEqual(['', 'YTO', 'ZTO'])
  expect(found.get('S7')?.get('taobao')).toMatchObject({ stores: 40, rows: 1200 })
  expect(found.get('S7')?.get('taobao')?.quantiles[50]).toBeCloseTo(0.1)
  expect(found.get('S7')?.get('taobao')?.quantiles[100]).toBe(1)
  expect(found.has('S6')).toBe(false)
})

test('a store knows its platform and the courier of most of its parcels', () => {
  expect(measured.get('pdd:s41')?.peers).toEqual({ platform: 'pdd', courier: 'YTO' })
})

test('what ordinary peers reach leaves out stores whose parcels look empty, and is unknown where there are too few peers', () => {
  expect(measured.get('taobao:s39')?.measures.get('empty')?.value).toBe(1)
  expect(measured.get('taobao:s39')?.measures.get('S7')).toMatchObject({ value: 1, usual: 0.1 })
  expect(measured.get('pdd:s41')?.measures.get('S7')?.usual).toBeUndefined()
})

test('baselines and measures are kept and read again as they are; a run of the first release had one median each', async () => {
  expect(readBaselines.parse(keptBaselines(found))).toEqual(found)
  const store = measured.get('taobao:s39')
  if (!store) throw new Error('The store is not there.')
  expect(readMeasures.parse(keptMeasures(store.measures))).toEqual(store.measures)
  expect(readBaselines.parse('{"S3": 0.25}').get('S3')?.get('')).toEqual({ stores: 0, rows: 0, quantiles: [0.25] })
  expect(await kase.evidence.first('SELECT count(*) AS n FROM peer', z.object({ n: z.number() }))).toEqual({ n: 50 })
})
