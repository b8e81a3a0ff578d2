import { LINK_DEFAULTS } from '../analysis/linkSettings.ts'
import { LINK_KINDS } from '../analysis/links/registry.ts'
import { listLinkKinds, type LinkKindFacts } from '../contract/linkKinds.ts'
import { json, type Operation } from './operation.ts'

export function linkKindOperations(): Operation[] {
  return [json(listLinkKinds, async () => ({ kinds: LINK_KINDS.map(facts) }))]
}

function facts({ id, name, why, confuser, guard }: (typeof LINK_KINDS)[number]): LinkKindFacts {
  return {
    id,
    name,
    why,
    confuser,
    guard: guard ?? null,
    rho: LINK_DEFAULTS[id] ?? null,
    terms: id === 'vendor_day' ? ['vendor_day', 'vendor_sites', 'vendor_prior'] : [id],
  }
}
