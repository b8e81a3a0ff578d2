import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError, throwIfCancelled } from '../server/errors.ts'
import type { Task } from '../server/task.ts'
import { emitStore } from './emit/store.ts'
import { writeGamblers } from './patterns/gamblers.ts'
import { honestStores } from './patterns/honest.ts'
import { writeMeasures } from './patterns/measures.ts'
import { writeOtherCustomers } from './patterns/otherCustomers.ts'
import { writeOutletInsiders } from './patterns/outletInsider.ts'
import { LATER_PATTERNS, PATTERNS } from './patterns/registry.ts'
import { profileNamed } from './profiles.ts'
import type { Random } from './random.ts'
import type { StorePlan } from './storePlan.ts'
import { generateScale, sliceOf, type ScaleReport } from './scale/generateScale.ts'
import { variantNamed } from './variants.ts'
import { buildVendors } from './world/vendors.ts'
import { Calendar } from './world/calendar.ts'
import { World } from './world/world.ts'
import { CaseFiles } from './write/caseFiles.ts'
import { Dirt } from './write/dirt.ts'
import { writeTruth } from './write/truth.ts'
import { writeManifest, writeNotes } from './write/notes.ts'

export interface SeedSettings {
  /** `sample`, `small`, `medium`, `evaluation` or `seed-scale`. */
  readonly profile: string
  /** `default`, `no-ring`, `hard`, `evasive` or `dirty`. */
  readonly variant: string
  readonly seed: number
  /** A folder that is empty or not there yet. */
  readonly out: string
  /** A slice of `seed-scale`: so many numbers, from the first of this day (the first is 0). */
  readonly numbers?: number | undefined
  readonly fromDay?: number | undefined
}

export interface SeedReport {
  readonly profile: string
  readonly variant: string
  readonly seed: number
  readonly stores: number
  readonly rings: number
  /** Rows of every table of the case. */
  readonly rows: Readonly<Record<string, number>>
  /** Of `seed-scale`: what was measured, and what the whole would take at that rate. */
  readonly scale?: ScaleReport
}

const STORES_A_TURN = 20
/** Runs of numbers that no store of the case can reach. */
const UNKNOWN_SLOTS = 50_000_000
const LATER_SLOTS = 30_000_000

/**
 * Writes a synthetic case to `out/case` and what is true about it to `out/truth`. The same profile, variant and seed give the same bytes.
 * Throws USAGE for what there is not, CONFLICT when the folder holds anything.
 */
export async function generateCase(settings: SeedSettings, task: Task): Promise<SeedReport> {
  const write = settings.profile === 'seed-scale' ? scaleWriter(settings) : profileWriter(settings)
  if (!Number.isSafeInteger(settings.seed)) throw new AppError('USAGE', `The seed must be a whole number, not ${settings.seed}.`)
  await prepareFolder(settings.out)
  try {
    return await write(task)
  } catch (error) {
    await Promise.all(['case', 'truth', 'scratch', 'MANIFEST.sha256'].map((name) => rm(join(settings.out, name), { recursive: true, force: true })))
    if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'DISK_FULL'))
      throw new AppError(
        'DISK_FULL',
        `The disk is full: the synthetic case could not be written to ${settings.out}, and what there was of it was removed.`,
        {},
        { cause: error },
      )
    throw error
  }
}

type Write = (task: Task) => Promise<SeedReport>

function profileWriter({ profile: name, variant: variantName, seed, out, numbers, fromDay }: SeedSettings): Write {
  const profile = profileNamed(name)
  const variant = variantNamed(variantName)
  if (numbers !== undefined || fromDay !== undefined) throw new AppError('USAGE', 'Only the profile seed-scale can be made in slices.')
  return async (task) => {
    const dirt = variant.dirty ? new Dirt(seed, new Calendar(profile.firstDate, profile.days)) : null
    const files = new CaseFiles(out, dirt)
    try {
      return await writeCase(out, files, new World(files, profile, variant, seed), task, dirt)
    } catch (error) {
      files.abandon()
      throw error
    }
  }
}

function scaleWriter({ profile, variant, seed, out, numbers, fromDay }: SeedSettings): Write {
  if (variantNamed(variant).name !== 'default') throw new AppError('USAGE', `The profile seed-scale has the variant default only, not ${variant}.`)
  const slice = sliceOf({ numbers, fromDay })
  return async (task) => {
    const scale = await generateScale(out, seed, slice, task)
    return { profile, variant, seed, stores: scale.stores, rings: scale.rings, rows: scale.rows, scale }
  }
}

async function writeCase(out: string, files: CaseFiles, world: World, task: Task, dirt: Dirt | null): Promise<SeedReport> {
  const { profile, variant, seed } = world
  world.outlets.write(files)
  buildVendors(world)
  const { plans, later } = planStores(world)
  const progress = (done: number): void => task.report({ step: 'seed.stores', done, total: plans.length, unit: 'stores' })
  let slot = 0
  let laterSlot = LATER_SLOTS
  for (const [i, plan] of plans.entries()) {
    if (later.has(plan)) laterSlot = emitStore(world, plan, laterSlot)
    else slot = emitStore(world, plan, slot)
    if (i % STORES_A_TURN > 0) continue
    progress(i)
    await new Promise((resolve) => setImmediate(resolve))
    throwIfCancelled(task.signal)
  }
  for (const write of world.afterStores) write()
  writeOtherCustomers(world, slot)
  world.otherCases.writeUnknown(world.random('unknown to us'), UNKNOWN_SLOTS, (random) => world.courier(random))
  if (world.variant.rings) writeGamblers(world)
  writeMeasures(world)
  writeOutletInsiders(world)
  for (const address of world.dormitories) world.files.confuser('dormitory_address', 'Address', address)
  const sums = files.close()
  const report = {
    profile: profile.name,
    variant: variant.name,
    seed,
    stores: plans.length,
    rings: variant.rings ? profile.rings.count : 0,
    rows: files.counts(),
  }
  await writeNotes(out, report, sums)
  await writeTruth(out, sums, world, plans, dirt)
  await writeManifest(out, sums)
  progress(plans.length)
  return report
}

function planStores(world: World): { plans: StorePlan[]; later: ReadonlySet<StorePlan> } {
  const plans: StorePlan[] = []
  for (const pattern of PATTERNS) {
    if (!world.variant.rings && pattern.id === 'code_merchant_ring') continue
    plans.push(...pattern.plant(world))
  }
  const planned = plans.reduce((sum, plan) => sum + plan.orders, 0)
  plans.push(...honestStores(world, Math.max(world.profile.honest * 10, world.profile.waybills * 1.03 - planned)))
  const later = LATER_PATTERNS.flatMap((pattern) => [...pattern.plant(world)])
  return { plans: shuffled(world.random('order of stores'), [...plans, ...later]), later: new Set(later) }
}

/** Where a store stands in the files says nothing about it. */
function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

async function prepareFolder(out: string): Promise<void> {
  const found = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (found.length > 0) throw new AppError('CONFLICT', `The folder ${out} is not empty (it holds ${found[0]}); a synthetic case needs a folder of its own.`)
  await mkdir(join(out, 'case'), { recursive: true })
  await mkdir(join(out, 'truth'), { recursive: true })
}
