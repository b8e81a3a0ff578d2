import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { courierDates } from '../../server/casework/supply/courierDates.ts'
import { addRows, freshCase, waybill } from '../graph/evidenceFixture.ts'

const sale = (number: string, at: string) => ({ site_id: 'kb.example', waybill_no: number, courier: 'YTO', sold_at: at })

let kase: Case
beforeAll(async () => {
  kase = await freshCase()
  await addRows(kase, 'number_sales', [
    ...Array.from({ length: 40 }, (_, index) => sale(`b${index}`, `2026-03-${String(1 + (index % 10)).padStart(2, '0')} 10:00:00`)),
    ...Array.from({ length: 10 }, (_, index) => sale(`a${index}`, `2026-03-${11 + (index % 5)} 00:00:00`)),
  ])
  await addRows(kase, 'waybills', [
    waybill('YTO', 'b1', { picked_at: '2026-03-10 23:59:59' }),
    waybill('YTO', 'real', { picked_at: '2026-03-10 12:00:00' }),
    waybill('YTO', 'a1', { picked_at: '2026-03-11 00:00:00' }),
  ])
  await addRows(kase, 'measures', [{ kind: 'summons', target_type: 'courier', target_id: 'YTO', at: '2026-03-11 09:00:00' }])
})
afterAll(async () => kase.close())

test('a courier is compared before and after a day, per day that the data reach, with the interval of the ratio', async () => {
  const { daysBefore, daysAfter, couriers } = await courierDates(kase, { date: '2026-03-11', days: 30 })
  expect([daysBefore, daysAfter]).toEqual([10, 5])
  expect(couriers).toHaveLength(1)
  expect(couriers[0]).toMatchObject({
    courier: 'YTO',
    summonedAt: '2026-03-11T09:00:00+08:00',
    soldBefore: 40,
    soldAfter: 10,
    parcelsBefore: 2,
    poolBefore: 1,
    parcelsAfter: 1,
    poolAfter: 1,
  })
  // 2 a day after 4 a day.
  expect(couriers[0]?.ratio).toBeCloseTo(0.5)
  expect(couriers[0]?.low).toBeCloseTo(0.5 / Math.exp(1.96 * Math.sqrt(1 / 40 + 1 / 10)), 2)
})

test('what the data do not reach is not computable, and a shorter span counts fewer days', async () => {
  const late = await courierDates(kase, { date: '2027-01-01', days: 7 })
  expect([late.daysBefore, late.daysAfter]).toEqual([7, 0])
  expect(late.couriers[0]).toMatchObject({ soldBefore: 0, soldAfter: 0, ratio: null, low: null })
  expect((await courierDates(kase, { date: '2026-03-11', days: 2 })).couriers[0]).toMatchObject({ soldBefore: 8, soldAfter: 4 })
})
