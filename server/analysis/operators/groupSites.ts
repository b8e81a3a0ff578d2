import type { ContextSettings } from '../context/contextSettings.ts'
import { ringId } from '../ringId.ts'
import { DisjointSets } from './DisjointSets.ts'

export interface SiteValue {
  readonly kind: string
  readonly value: string
}
export interface SiteIdentifier extends SiteValue {
  readonly site: string
}

/** Why a site stands in its group: the site that it was joined through, and every value that the two, or the groups that they joined, share. */
export interface Join {
  readonly site: string
  readonly through: string
  readonly values: readonly SiteValue[]
}

export interface SiteGroup {
  /** A hash of the sorted sites. */
  readonly id: string
  readonly sites: readonly string[]
  /** All but the first site. */
  readonly joins: readonly Join[]
  /** Values that two or more of its sites have and that counted. */
  readonly ties: readonly (SiteValue & { readonly sites: number })[]
}

export interface Grouping {
  readonly groups: readonly SiteGroup[]
  /** Values that belong to everybody and counted nothing. */
  readonly common: readonly (SiteValue & { readonly sites: number })[]
}

/** Kinds that lead to a person. */
const PERSONAL: ReadonlySet<string> = new Set(['payee', 'phone', 'qq', 'wechat', 'email', 'id_number', 'legal_person', 'licence', 'device', 'mac'])
/** Kinds that are sold or lent to many; they count beside one that leads to a person. Hosting addresses never count. */
const TECHNICAL: ReadonlySet<string> = new Set(['template', 'api_tag', 'auth_host'])

/**
 * Groups vendor sites into operators. Two sites are one operator's when they share values of two kinds, one of which leads to a person; so are a
 * group and another group or site that do, where a technical value counts only when nobody else has it. A value at more than `commonShare` of the sites
 * with its kind belongs to everybody when it spans two groups of `commonGroup` sites that the rarer values leave apart. Claims about operators are not read.
 * Independent of the order of its input.
 */
export function groupSites(identifiers: readonly SiteIdentifier[], settings: Pick<ContextSettings, 'commonShare' | 'commonGroup'>): Grouping {
  const values = sharedValues(identifiers)
  const common = commonValues(values, identifiers, settings)
  const counted = values.filter((value) => !common.includes(value))
  const { sets, joins } = joinByPairs(counted)
  joinGroups(counted, sets, joins)
  return {
    groups: describe(counted, sets, joins),
    common: common.map(({ kind, value, sites }) => ({ kind, value, sites: sites.length })),
  }
}

interface Held extends SiteValue {
  readonly sites: readonly string[]
}
/** The site through which a site was first joined; `values` when it is more than what the two sites share. */
interface Link {
  readonly through: string
  readonly values?: readonly SiteValue[]
}
interface Joined {
  readonly sets: DisjointSets
  readonly joins: Map<string, Link>
}

function sharedValues(identifiers: readonly SiteIdentifier[]): Held[] {
  const held = new Map<string, { kind: string; value: string; sites: Set<string> }>()
  for (const { site, kind, value } of identifiers) {
    if (!PERSONAL.has(kind) && !TECHNICAL.has(kind)) continue
    const key = JSON.stringify([kind, value])
    const one = held.get(key) ?? { kind, value, sites: new Set() }
    one.sites.add(site)
    held.set(key, one)
  }
  return [...held]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { kind, value, sites }]) => (sites.size > 1 ? [{ kind, value, sites: [...sites].toSorted() }] : []))
}

/** Chains the sites that share the same two values of different kinds. */
function joinByPairs(values: readonly Held[]): Joined {
  const sets = new DisjointSets()
  const joins = new Map<string, Link>()
  const first = new Map<number, string>()
  for (const [site, own] of bySite(values)) {
    for (const a of own) {
      for (const b of own) {
        const [x, y] = [values[a], values[b]]
        if (!x || !y || x.kind >= y.kind || !(PERSONAL.has(x.kind) || PERSONAL.has(y.kind))) continue
        const pair = a * values.length + b
        const other = first.get(pair)
        if (other === undefined) first.set(pair, site)
        else if (sets.join(other, site) && !joins.has(site)) joins.set(site, { through: other })
      }
    }
  }
  return { sets, joins }
}

/** The values of each site by their places, sites in order. */
function bySite(values: readonly Held[]): [string, number[]][] {
  const own = new Map<string, number[]>()
  values.forEach(({ sites }, place) => sites.forEach((site) => own.set(site, [...(own.get(site) ?? []), place])))
  return [...own].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function commonValues(
  values: readonly Held[],
  identifiers: readonly SiteIdentifier[],
  { commonShare, commonGroup }: Pick<ContextSettings, 'commonShare' | 'commonGroup'>,
): Held[] {
  const withKind = new Map<string, Set<string>>()
  for (const { site, kind } of identifiers) withKind.set(kind, (withKind.get(kind) ?? new Set()).add(site))
  const frequent = values.filter(({ kind, sites }) => sites.length >= 2 * commonGroup && sites.length > commonShare * (withKind.get(kind)?.size ?? 0))
  if (frequent.length === 0) return []
  const rarer = values.filter((value) => !frequent.includes(value))
  const { sets, joins } = joinByPairs(rarer)
  joinGroups(rarer, sets, joins)
  return frequent.filter(({ sites }) => [...countBy(sites, (site) => sets.find(site)).values()].filter((n) => n >= commonGroup).length >= 2)
}

/**
 * Joins a group and another group, or a site left alone, that share values of two kinds. A technical value counts here only when nobody else has it:
 * a large group has the tag of every supplier.
 */
function joinGroups(values: readonly Held[], sets: DisjointSets, joins: Map<string, Link>): void {
  for (let joined = true; joined;) {
    joined = false
    const sizes = countBy([...new Set(values.flatMap(({ sites }) => sites))], (site) => sets.find(site))
    const shared = new Map<string, { a: string; b: string; list: Held[] }>()
    for (const value of values) {
      const roots = [...new Set(value.sites.map((site) => sets.find(site)))].toSorted()
      if (TECHNICAL.has(value.kind) && roots.length > 2) continue
      for (const a of roots) {
        for (const b of roots) {
          if (a >= b || ((sizes.get(a) ?? 0) < 2 && (sizes.get(b) ?? 0) < 2)) continue
          const pair = JSON.stringify([a, b])
          const one = shared.get(pair) ?? { a, b, list: [] }
          one.list.push(value)
          shared.set(pair, one)
        }
      }
    }
    const fitting = [...shared.values()].filter(({ list }) => new Set(list.map(({ kind }) => kind)).size >= 2)
    for (const { a, b, list } of fitting.toSorted((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1))) {
      const [big, small] = (sizes.get(a) ?? 0) >= (sizes.get(b) ?? 0) ? [a, b] : [b, a]
      const bridge = list[0]?.sites ?? []
      const site = bridge.find((one) => sets.find(one) === sets.find(small))
      const through = bridge.find((one) => sets.find(one) === sets.find(big))
      if (site === undefined || through === undefined || !sets.join(through, site)) continue
      joined = true
      if (!joins.has(site)) joins.set(site, { through, values: list.map(({ kind, value }) => ({ kind, value })) })
    }
  }
}

function describe(values: readonly Held[], sets: DisjointSets, joins: ReadonlyMap<string, Link>): SiteGroup[] {
  const members = new Map<string, string[]>()
  for (const [site] of bySite(values)) members.set(sets.find(site), [...(members.get(sets.find(site)) ?? []), site])
  const ties = new Map<string, (SiteValue & { sites: number })[]>()
  for (const { kind, value, sites } of values)
    for (const [root, n] of countBy(sites, (site) => sets.find(site))) if (n > 1) ties.set(root, [...(ties.get(root) ?? []), { kind, value, sites: n }])
  const own = new Map(bySite(values))
  const common = (a: string, b: string): SiteValue[] => {
    const others = new Set(own.get(b))
    return (own.get(a) ?? []).flatMap((place) => (others.has(place) && values[place] ? [{ kind: values[place].kind, value: values[place].value }] : []))
  }
  return [...members]
    .filter(([, sites]) => sites.length > 1)
    .map(([root, sites]) => ({
      id: ringId(sites),
      sites,
      joins: sites.flatMap((site) => {
        const link = joins.get(site)
        return link ? [{ site, through: link.through, values: link.values ?? common(site, link.through) }] : []
      }),
      ties: (ties.get(root) ?? []).toSorted((a, b) => b.sites - a.sites || (a.kind + a.value < b.kind + b.value ? -1 : 1)),
    }))
    .toSorted((a, b) => b.sites.length - a.sites.length || (a.id < b.id ? -1 : 1))
}

function countBy(sites: readonly string[], of: (site: string) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const site of sites) counts.set(of(site), (counts.get(of(site)) ?? 0) + 1)
  return counts
}
