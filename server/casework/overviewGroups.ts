import { z } from 'zod'
import { clusterInWorker } from '../analysis/clusterInWorker.ts'
import { extent, packCircles } from '../analysis/packCircles.ts'
import { ringId } from '../analysis/ringId.ts'
import { scoreTogether, type CalledRing } from '../analysis/rings.ts'
import { resolveSettings, type Settings } from '../analysis/settings.ts'
import type { NOT_CALLED, overviewGroups as endpoint } from '../contract/rings.ts'
import type { Case } from './case.ts'
import { keptStores } from './keptStores.ts'
import { GAP, placedRings } from './overviewGraph.ts'
import { runRings } from './runRings.ts'
import { latestRun } from './runs.ts'
import { storeNames } from './storeNames.ts'
import { linksOf } from './strictness/partitions.ts'

type Reply = z.infer<typeof endpoint.reply>

/** More than this is a grey picture; the reply says how many there are. */
const SHOWN = 300
const SHOWN_MEMBERS = 100

/** Clustering the links of a large case takes seconds; of a run it gives the same every time. */
const remembered = new WeakMap<Case, { readonly runId: string; readonly groups: readonly (readonly string[])[] }>()

/** The communities of the last run that it did not call rings: found again from the links that it kept, scored from its measures. */
export async function overviewGroups(kase: Case, signal: AbortSignal): Promise<Reply> {
  const run = await latestRun(kase)
  if (!run) return { groups: [], shown: 0, total: 0, stores: 0 }
  const settings = resolveSettings(run.settings)
  const known = remembered.get(kase)
  const groups = known?.runId === run.runId ? known.groups : await uncalled(kase, run.runId, settings, signal)
  remembered.set(kase, { runId: run.runId, groups })
  const shown = groups.slice(0, SHOWN)
  const keys = shown.flat()
  const { stores, baselines } = await keptStores(kase, run.runId, keys)
  const place = new Map(stores.map(({ key }, index) => [key, index]))
  const names = await storeNames(
    kase,
    shown.flatMap((group) => group.slice(0, SHOWN_MEMBERS)),
  )
  const places = await placesAround(kase, run.runId, shown)
  return {
    groups: shown.map((group, index) => {
      const scored = scoreTogether(
        group.flatMap((key) => place.get(key) ?? []),
        stores,
        baselines,
        settings,
      )
      const members = group.slice(0, SHOWN_MEMBERS).map((key) => ({ key, name: names.get(key) ?? key }))
      const { hypothesis, score, suspicion } = scored
      const at = places[index] ?? { x: 0, y: 0 }
      return { groupId: ringId(group), stores: group.length, hypothesis, score, suspicion, why: whyNot(group.length, scored, settings), members, ...at }
    }),
    shown: shown.length,
    total: groups.length,
    stores: groups.reduce((sum, group) => sum + group.length, 0),
  }
}

/** Store keys by group, the largest first. A store that is linked to none is no group. */
async function uncalled(kase: Case, runId: string, settings: Settings, signal: AbortSignal): Promise<readonly (readonly string[])[]> {
  const { keys, graph } = await linksOf(kase, runId)
  const { membership, communities } = await clusterInWorker(graph, settings, settings.seed, signal)
  const found = await runRings(kase, runId)
  const inRing = new Set(found.stores.flatMap(({ stores }) => stores))
  const groups = Array.from({ length: communities }, (): string[] => [])
  membership.forEach((community, node) => groups[community]?.push(keys[node] ?? ''))
  return groups
    .filter((group) => group.length > 1 && !group.some((key) => inRing.has(key)))
    .toSorted((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}

function whyNot(stores: number, { suspicion }: CalledRing, { callStores, callSuspicion }: Settings): (typeof NOT_CALLED)[number] {
  if (stores < callStores) return 'size'
  return suspicion < callSuspicion ? 'suspicion' : 'evidence'
}

/** Packed around the rings of the overview, which are one large circle to them. */
async function placesAround(kase: Case, runId: string, groups: readonly (readonly string[])[]): Promise<{ x: number; y: number }[]> {
  const { rings } = await placedRings(kase, runId)
  const circles = rings.map((ring) => ({ radius: Math.sqrt(ring.stores) + GAP }))
  const middle = { radius: rings.length === 0 ? 0.1 : extent(circles, rings) }
  const [, ...places] = packCircles([middle, ...groups.map((group) => ({ radius: Math.sqrt(group.length) + GAP }))])
  return places
}
