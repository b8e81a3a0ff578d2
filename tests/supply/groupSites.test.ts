import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupSites, type SiteIdentifier } from '../../server/analysis/operators/groupSites.ts'
import { resolveSettings } from '../../server/analysis/settings.ts'

const { context } = resolveSettings()
/** `a: payee=p1 template=t` */
const sites = (...lines: string[]): SiteIdentifier[] =>
  lines.flatMap((line) => {
    const [site = '', values = ''] = line.split(': ')
    return values.split(' ').map((one) => {
      const [kind = '', value = ''] = one.split('=')
      return { site, kind, value }
    })
  })
const groups = (identifiers: SiteIdentifier[]): string[] => groupSites(identifiers, context).groups.map((group) => group.sites.join(' '))

const own = (name: string): string[] => [1, 2, 3].map((n) => `${name}${n}: payee=${name} qq=${name} phone=hotline template=shop`)
const named = (rows: { site: number; kind: string; value: number }[], name: (site: number) => string): SiteIdentifier[] =>
  rows.map((row) => ({ site: name(row.site), kind: row.kind, value: `${row.kind}${row.value}` }))
const parts = (identifiers: SiteIdentifier[], back: (site: string) => string): string[] =>
  groupSites(identifiers, context)
    .groups.map((group) => group.sites.map(back).toSorted().join(' '))
    .toSorted()

test('two sites with one payee and one template are one operator, and the reason names both', () => {
  const { groups: found } = groupSites(sites('a: payee=p template=t', 'b: payee=p template=t'), context)
  expect(found).toHaveLength(1)
  expect(found[0]?.joins).toEqual([
    {
      site: 'b',
      through: 'a',
      values: [
        { kind: 'payee', value: 'p' },
        { kind: 'template', value: 't' },
      ],
    },
  ])
  expect(found[0]?.ties.map(({ kind, sites: n }) => [kind, n])).toEqual([
    ['payee', 2],
    ['template', 2],
  ])
})

test('one kind alone, two technical kinds, and a payee with a hosting address are not enough', () => {
  expect(groups(sites('a: payee=p', 'b: payee=p'))).toEqual([])
  expect(groups(sites('a: template=t api_tag=x', 'b: template=t api_tag=x'))).toEqual([])
  expect(groups(sites('a: payee=p host_ip=1', 'b: payee=p host_ip=1'))).toEqual([])
})

test('two kinds must be shared by the same two sites', () => {
  expect(groups(sites('a: payee=p template=t', 'b: payee=p template=u', 'c: payee=q template=t'))).toEqual([])
})

test('a hotline and a template on everybody’s site join nobody', () => {
  expect(groups(sites(...own('a'), ...own('b'))).toSorted()).toEqual(['a1 a2 a3', 'b1 b2 b3'])
  expect(
    groupSites(sites(...own('a'), ...own('b')), context)
      .common.map(({ value }) => value)
      .toSorted(),
  ).toEqual(['hotline', 'shop'])
})

test('values at most sites of a case are no hotline when they all belong to one operator', () => {
  expect(groups(sites(...[1, 2, 3, 4, 5, 6, 7].map((n) => `a${n}: payee=p phone=h template=shop`)))).toEqual(['a1 a2 a3 a4 a5 a6 a7'])
})

test('a site with two technical values that only one operator has belongs to it, with one that others have too it does not', () => {
  const pair = sites('a: payee=p template=t auth_host=h', 'b: payee=p template=t auth_host=h')
  expect(groups([...pair, ...sites('c: template=t auth_host=h')])).toEqual(['a b c'])
  const others = sites('x: payee=q template=t', 'y: payee=q template=t')
  expect(groups([...pair, ...others, ...sites('c: template=t auth_host=h')])).toEqual(['a b', 'x y'])
})

test('two groups with a payee and a phone in common are one operator, though no site of one has both; with the payee and a tag that others have too they are two', () => {
  const a = sites('a1: payee=p qq=1 api_tag=x', 'a2: payee=p qq=1 phone=h')
  expect(groups([...a, ...sites('b1: payee=p wechat=2 template=t', 'b2: phone=h wechat=2 template=t')])).toEqual(['a1 a2 b1 b2'])
  const b = sites('b1: payee=p wechat=2 template=t', 'b2: api_tag=x wechat=2 template=t')
  expect(groups([...a, ...b, ...sites('c: api_tag=x')]).toSorted()).toEqual(['a1 a2', 'b1 b2'])
  expect(groups([...a, ...b])).toEqual(['a1 a2 b1 b2'])
})

test('neither the order of the rows nor the names of sites nor an unrelated site change who belongs together', () => {
  const value = fc.record({
    site: fc.integer({ min: 0, max: 9 }),
    kind: fc.constantFrom('payee', 'phone', 'template', 'auth_host', 'host_ip'),
    value: fc.integer({ min: 0, max: 3 }),
  })
  fc.assert(
    fc.property(fc.array(value, { maxLength: 60 }), (rows) => {
      const plain = parts(named(rows, String), (site) => site)
      expect(parts(named(rows.toReversed(), String), (site) => site)).toEqual(plain)
      expect(
        parts(
          named(rows, (site) => String(9 - site)),
          (site) => String(9 - Number(site)),
        ),
      ).toEqual(plain)
      expect(parts([...named(rows, String), { site: 'z', kind: 'payee', value: 'nobody’s' }], (site) => site)).toEqual(plain)
    }),
    { numRuns: 60 },
  )
})
