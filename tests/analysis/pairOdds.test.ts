import fc from 'fast-check'
import { expect, test } from 'vitest'
import { payerApartLogOdds, payersTogether, type PayerPool } from '../../server/analysis/links/payer_apart.ts'
import { vendorLogOdds, type VendorDays } from '../../server/analysis/links/vendor_day.ts'
import { resolveSettings } from '../../server/analysis/settings.ts'
import { PayerPartners } from '../../server/evidence/links/payerPartners.ts'

const settings = resolveSettings()
const fed = (payers: number, usual: number): PayerPool => ({ payers, usual })
const alone = (payers: number): PayerPool => ({ payers, usual: null })

test('two stores fed by pools would share what the smaller pool usually shares', () => {
  expect(payersTogether(fed(150, 30), fed(160, 12), settings)).toBe(12)
})

test('of a store with a pool and one whose payers turn up nowhere else, the share falls with the payers of the other', () => {
  expect(payersTogether(fed(200, 40), alone(50), settings)).toBe(10)
  expect(payersTogether(fed(200, 40), alone(400), settings)).toBe(40)
})

test('nothing is said of stores with few payers, of two without pools, or of pools that hardly meet', () => {
  expect(payersTogether(fed(150, 30), alone(9), settings)).toBeNull()
  expect(payersTogether(alone(150), alone(160), settings)).toBeNull()
  expect(payersTogether(fed(150, 1.5), fed(160, 1.9), settings)).toBeNull()
})

test('no payer in common speaks against the pair as far as the cap; as many as usual do not', () => {
  expect(payerApartLogOdds(0, 12, 0.1, settings)).toBe(-4)
  expect(payerApartLogOdds(0, 1.1, 0.1, settings)).toBeCloseTo(-1)
  expect(payerApartLogOdds(12, 12, 0.1, settings)).toBe(0)
})

test('payers apart never speak for a pair, and less against it the more payers are common', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.double({ min: 0.5, max: 60, noNaN: true }), fc.double({ min: 1e-3, max: 0.4, noNaN: true }), (common, together, chance) => {
      const odds = payerApartLogOdds(common, together, chance, settings)
      expect(odds).toBeLessThanOrEqual(0)
      expect(payerApartLogOdds(common + 1, together, chance, settings)).toBeGreaterThanOrEqual(odds)
    }),
  )
})

const days: VendorDays = { matches: 7, expected: 3, rarity: 2.5, sharedSites: 1, mismatches: 0, site: 'kb.example', rows: 14 }

test('the same days say more of two stores that share payers: they were found among few', () => {
  expect(vendorLogOdds(days, { buyers: 2000, pool: null }, settings)).toBeNull()
  expect(vendorLogOdds(days, { buyers: 2000, pool: 20 }, settings)?.prior).toBeCloseTo(-Math.log(200 / 20))
  expect(vendorLogOdds(days, { buyers: 2000, pool: 5000 }, settings)).toBeNull()
})

test('a pool holds the stores that share payers with both, the smaller side', () => {
  const pools = new PayerPartners()
  for (const [a, b] of [
    [1, 2],
    [1, 3],
    [1, 4],
  ] as const)
    pools.add(a, b)
  expect(pools.of(1, 2)).toBe(2)
  expect(pools.of(2, 3)).toBeNull()
})
