import { expect, test } from 'vitest'
import { overviewFigures } from '../../server/casework/overview.ts'
import { addRows, freshCase, order } from '../graph/evidenceFixture.ts'

test('the figures of the overview are those of the evidence as it stands, though they are counted once for each state of it', async () => {
  const kase = await freshCase()
  try {
    await addRows(kase, 'orders', [order('o1', 's1', '701', {}), order('o2', 's1', '702', {})])
    expect(await overviewFigures(kase)).toMatchObject({ numbers: { waybills: 2, sold: 0 }, pool: { hits: null, vendorSites: 0 }, stores: { all: 1 } })
    await addRows(kase, 'number_sales', [{ site_id: 'kb.example', waybill_no: '701', courier: 'YTO', sold_at: '2020-03-01T00:00:00' }])
    const { numbers, pool } = await overviewFigures(kase)
    expect([numbers.sold, pool.vendorSites, pool.hits]).toEqual([1, 1, 1])
    expect(await overviewFigures(kase)).toMatchObject({ numbers, pool })
  } finally {
    await kase.close()
  }
})
