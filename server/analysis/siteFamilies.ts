export interface SiteIdentifier {
  site: string
  kind: string
  value: string
}

/** Kinds that lead to a person; templates, hosts and suppliers are sold to many. */
const PERSONAL: ReadonlySet<string> = new Set(['payee', 'phone', 'qq', 'wechat', 'email', 'id_number', 'legal_person', 'licence', 'device', 'mac'])

/**
 * Groups vendor sites that share values of two kinds or more, one of them personal (a payee and a template, say): one kind alone, or a
 * hosting address with a template, is common to strangers. Returns the family of each site that has one, named after its first site. What a source claims about operators is not used.
 */
export function siteFamilies(identifiers: readonly SiteIdentifier[]): Map<string, string> {
  const bySite = new Map<string, SiteIdentifier[]>()
  for (const identifier of identifiers) bySite.set(identifier.site, [...(bySite.get(identifier.site) ?? []), identifier])
  const parent = new Map([...bySite.keys()].map((site) => [site, site]))
  const find = (site: string): string => {
    let root = site
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up
    parent.set(site, root)
    return root
  }
  const holder = new Map<string, string>()
  for (const site of [...bySite.keys()].toSorted()) {
    const own = bySite.get(site) ?? []
    for (const one of own) {
      for (const other of own) {
        if (one.kind >= other.kind || !(PERSONAL.has(one.kind) || PERSONAL.has(other.kind))) continue
        const key = JSON.stringify([one.kind, one.value, other.kind, other.value])
        const first = holder.get(key)
        if (first === undefined) {
          holder.set(key, site)
          continue
        }
        const [a, b] = [find(first), find(site)].toSorted()
        if (a !== undefined && b !== undefined && a !== b) parent.set(b, a)
      }
    }
  }
  const members = new Map<string, string[]>()
  for (const site of bySite.keys()) members.set(find(site), [...(members.get(find(site)) ?? []), site])
  return new Map([...members].flatMap(([root, sites]) => (sites.length > 1 ? sites.map((site) => [site, root] as const) : [])))
}
