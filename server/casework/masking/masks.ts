import { dataVersion } from '../../evidence/sources.ts'
import type { Case } from '../case.ts'
import { CaseMask } from './CaseMask.ts'
import { KnownNames } from './KnownNames.ts'
import { lookUp } from './lookUp.ts'
import { maskSecret } from './maskSecret.ts'
import { Pseudonyms } from './Pseudonyms.ts'

const pseudonyms = new Map<string, Promise<Pseudonyms>>()
const masks = new Map<string, { version: number; mask: Promise<CaseMask> }>()

/** The mask of a case as its evidence stands: the names it knows are read again after a load. */
export async function maskOf(kase: Case): Promise<CaseMask> {
  const version = await dataVersion(kase)
  const known = masks.get(kase.folder)
  if (known?.version === version) return known.mask
  const mask = newMask(kase)
  masks.set(kase.folder, { version, mask })
  mask.catch(() => masks.delete(kase.folder))
  return mask
}

/** The mask of a session, or none. */
export async function maskIf(masked: boolean, kase: Case): Promise<CaseMask | null> {
  return masked ? maskOf(kase) : null
}

async function newMask(kase: Case): Promise<CaseMask> {
  return new CaseMask(await KnownNames.of(kase.evidence), await pseudonymsOf(kase))
}

async function pseudonymsOf(kase: Case): Promise<Pseudonyms> {
  const known = pseudonyms.get(kase.folder) ?? maskSecret(kase).then((secret) => new Pseudonyms(secret))
  pseudonyms.set(kase.folder, known)
  known.catch(() => pseudonyms.delete(kase.folder))
  return known
}

/** What a request asks for, masked values in it replaced by what they stand for, wherever they stand. */
export async function openMasked(kase: Case, input: unknown): Promise<unknown> {
  if (typeof input === 'string') {
    if (!input.includes('*') || !input.includes('#')) return input
    const known = await pseudonymsOf(kase)
    return known.open(input, async (masked, mark) => lookUp(kase.evidence, known, masked, mark))
  }
  if (Array.isArray(input)) return Promise.all(input.map(async (item: unknown) => openMasked(kase, item)))
  if (typeof input !== 'object' || input === null) return input
  return Object.fromEntries(
    await Promise.all(Object.entries(input).map(async ([name, value]: [string, unknown]) => [name, await openMasked(kase, value)] as const)),
  )
}
