import { z } from 'zod'
import { extent, packCircles } from '../analysis/packCircles.ts'
import type { overviewGraph as endpoint } from '../contract/rings.ts'
import type { Case } from './case.ts'
import { ringsOfRun } from './listRings.ts'
import { latestRun } from './runs.ts'

type Reply = z.infer<typeof endpoint.reply>

/** More than this is a grey picture; the reply says how many there are. */
const SHOWN_RINGS = 1000
const SHOWN_LINKS = 1500
/** A ring of n stores is drawn with the radius √n; this much stays free around it. */
export const GAP = 1.2

const siteRow = z.object({ ring_id: z.string(), key: z.string() })
const linkRow = z.object({ a: z.string(), b: z.string(), weight: z.number() })
const operatorRow = z.object({ sites: z.array(z.string()) })

/** The rings of the last run, strongest first, and the links between them. */
export async function overviewGraph(kase: Case): Promise<Reply> {
  const run = await latestRun(kase)
  if (!run) return { rings: [], links: [], families: [], shown: 0, total: 0 }
  const placed = await placedRings(kase, run.runId)
  const shown = new Set(placed.rings.map(({ ringId }) => ringId))
  const links = await kase.casework.all(LINKS, linkRow, [run.runId])
  return { ...placed, links: links.filter(({ a, b }) => shown.has(a) && shown.has(b)).slice(0, SHOWN_LINKS), shown: shown.size }
}

/** The strongest rings of a run packed without overlap, in groups by the family of the vendor sites that they buy from. */
export async function placedRings(kase: Case, runId: string): Promise<Pick<Reply, 'rings' | 'families' | 'total'>> {
  const all = await ringsOfRun(kase, runId)
  const rings = all.slice(0, SHOWN_RINGS)
  const families = await familiesOfRings(kase, runId)
  const familyOf = rings.map(({ ringId }) => families.ofRing.get(ringId) ?? null)

  const groups = [...new Set(familyOf)].toSorted((a, b) => (a ?? '\uffff').localeCompare(b ?? '\uffff', 'en'))
  const inner = groups.map((family) => {
    const members = rings.flatMap((_, index) => (familyOf[index] === family ? [index] : []))
    const circles = members.map((index) => ({ radius: Math.sqrt(rings[index]?.stores ?? 1) + GAP }))
    const places = packCircles(circles)
    return { members, places, radius: extent(circles, places) + GAP }
  })
  const outer = packCircles(inner)
  const position = new Map<number, { x: number; y: number }>()
  inner.forEach(({ members, places }, group) => {
    members.forEach((index, place) =>
      position.set(index, { x: (outer[group]?.x ?? 0) + (places[place]?.x ?? 0), y: (outer[group]?.y ?? 0) + (places[place]?.y ?? 0) }),
    )
  })
  return {
    rings: rings.map((ring, index) => ({ ...ring, ...(position.get(index) ?? { x: 0, y: 0 }), family: familyOf[index] ?? null })),
    families: [...families.sites].flatMap(([id, sites]) => (familyOf.includes(id) ? [{ id, name: id, sites }] : [])).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    total: all.length,
  }
}

const LINKS = `SELECT least(x.ring_id, y.ring_id) AS a, greatest(x.ring_id, y.ring_id) AS b, sum(l.weight) AS weight
FROM link l
JOIN shown_ring_member x ON x.run_id = l.run_id AND x.label = 'Store' AND x.key = l.a
JOIN shown_ring_member y ON y.run_id = l.run_id AND y.label = 'Store' AND y.key = l.b
WHERE l.run_id = $1 AND x.ring_id <> y.ring_id
GROUP BY 1, 2 ORDER BY weight DESC, a, b`

/** The operator, named by its first site, of most of a ring's vendor sites; a site that leads to no other stands for itself. Ties go to the first by name. */
async function familiesOfRings(kase: Case, runId: string): Promise<{ ofRing: Map<string, string>; sites: Map<string, number> }> {
  const operators = await kase.casework.all(
    `SELECT list_sort(from_json(json_extract(body, '$.sites[*].siteId'), '["VARCHAR"]')) AS sites FROM supply_row WHERE run_id = $1 AND kind = 'operator_detail' ORDER BY key`,
    operatorRow,
    [runId],
  )
  const familyOfSite = new Map(
    operators.flatMap(({ sites: [first = '', ...rest] }) => (rest.length > 0 ? [first, ...rest].map((site) => [site, first] as const) : [])),
  )
  const used = await kase.casework.all(`SELECT ring_id, key FROM shown_ring_member WHERE run_id = $1 AND label = 'VendorSite' ORDER BY ring_id, key`, siteRow, [
    runId,
  ])
  const counts = new Map<string, Map<string, number>>()
  const sites = new Map<string, number>()
  for (const family of familyOfSite.values()) sites.set(family, (sites.get(family) ?? 0) + 1)
  for (const { ring_id, key } of used) {
    const family = familyOfSite.get(key) ?? key
    if (!sites.has(family)) sites.set(family, 1)
    const row = counts.get(ring_id) ?? new Map<string, number>()
    row.set(family, (row.get(family) ?? 0) + 1)
    counts.set(ring_id, row)
  }
  const ofRing = new Map<string, string>()
  for (const [ring, row] of counts) {
    const [most] = [...row].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    if (most) ofRing.set(ring, most[0])
  }
  return { ofRing, sites }
}
