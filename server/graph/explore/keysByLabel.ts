import { label, type Label } from '../../contract/common.ts'

/** Node ids (`Label/key`) as keys by label; what is no node id is passed over. */
export function keysByLabel(ids: Iterable<string>): Map<Label, string[]> {
  const keys = new Map<Label, string[]>()
  for (const id of ids) {
    const slash = id.indexOf('/')
    const parsed = label.safeParse(id.slice(0, slash))
    if (!parsed.success) continue
    const wanted = keys.get(parsed.data) ?? []
    wanted.push(id.slice(slash + 1))
    keys.set(parsed.data, wanted)
  }
  return keys
}
