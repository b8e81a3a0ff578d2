import { expect, test } from 'vitest'
import { leaningsApart } from '../../server/analysis/links/hypothesis_apart.ts'
import { payerApartTerms } from '../../server/analysis/links/payer_apart.ts'
import { OVERLAPS, overlapTerms } from '../../server/analysis/links/overlap.ts'
import { SHARED_KINDS } from '../../server/analysis/links/registry.ts'
import { sharedTerm } from '../../server/analysis/links/sharedValue.ts'
import { vendorTerms } from '../../server/analysis/links/vendor_day.ts'
import { resolveSettings } from '../../server/analysis/settings.ts'

const settings = resolveSettings()
const terms = [
  ...SHARED_KINDS.map(({ id }) => sharedTerm({ kind: id, value: 'v', stores: 3, rows: 4 }, settings)),
  ...OVERLAPS.flatMap((kind) => overlapTerms(kind, { common: 9, expected: 0.5 }, settings)),
  ...payerApartTerms(0, 12, 0.1, 200, settings),
  leaningsApart('code_merchant', 'no_ship', 4, 20),
  ...vendorTerms({ matches: 6, expected: 0.8, rarity: 6, sharedSites: 2, mismatches: 1, site: 'kb.example', rows: 12 }, { buyers: 4000, pool: 30 }, settings),
]

test.each(terms.map((term) => [term.kind, term] as const))('the sentence of a %s says what was seen; its log-odds stand beside it', (_, { text, logOdds }) => {
  expect(logOdds).not.toBe(0)
  for (const sentence of [text.zh, text.en]) expect(sentence).not.toMatch(/[+−]\d/)
  expect(text.zh).toMatch(/[\u4e00-\u9fff]|QQ|IP/)
  expect(text.en).not.toMatch(/[\u4e00-\u9fff]/)
})
