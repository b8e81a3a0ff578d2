import { z } from 'zod'
import { resolveSettings } from '../../analysis/settings.ts'
import { nodeId } from '../../contract/common.ts'
import { insideFigure, type InsideFigure } from '../../contract/freeze.ts'
import { dataVersion } from '../../evidence/sources.ts'
import { insertRows } from '../../evidence/insertRows.ts'
import type { Case } from '../case.ts'
import { parsedJson } from '../parsedJson.ts'
import { latestRun } from '../runs.ts'
import { accountInside } from './accountInside.ts'
import { codeInside } from './codeInside.ts'
import type { FreezeTarget } from './knownTargets.ts'
import { storeInside } from './storeInside.ts'

export type Inside = Omit<InsideFigure, 'dataVersion'>

const COLUMNS = { data_version: 'INTEGER', label: 'VARCHAR', key: 'VARCHAR', body: 'VARCHAR' }
const row = z.object({ label: z.string(), key: z.string(), body: parsedJson(insideFigure.omit({ dataVersion: true })) })

/** What may still be inside each of these, by `Label/key`; counted once for a version of the evidence and kept. */
export async function insideOf(kase: Case, targets: readonly FreezeTarget[]): Promise<Map<string, InsideFigure>> {
  const version = await dataVersion(kase)
  const kept = await kase.casework.all('SELECT label, key, arg_max(body, rowid) AS body FROM freeze_inside WHERE data_version = $1 GROUP BY label, key', row, [
    version,
  ])
  const figures = new Map(kept.map(({ label, key, body }) => [`${label}/${key}`, { ...body, dataVersion: version }]))
  const fresh = targets.filter(({ label, key }) => !figures.has(nodeId(label, key)))
  if (fresh.length === 0) return figures
  const counted = await countInside(kase, fresh)
  await kase.casework.run('DELETE FROM freeze_inside WHERE data_version <> $1', [version])
  await insertRows(
    kase.casework,
    'freeze_inside',
    COLUMNS,
    counted.map(({ label, key, inside }) => ({ data_version: version, label, key, body: JSON.stringify(inside) })),
  )
  for (const { label, key, inside } of counted) figures.set(nodeId(label, key), { ...inside, dataVersion: version })
  return figures
}

async function countInside(kase: Case, targets: readonly FreezeTarget[]): Promise<(FreezeTarget & { inside: Inside })[]> {
  const settings = resolveSettings((await latestRun(kase))?.settings ?? {})
  const keys = (label: FreezeTarget['label']): string[] => [...new Set(targets.flatMap((one) => (one.label === label ? [one.key] : [])))]
  const database = await kase.evidence.another()
  try {
    const found = {
      Store: keys('Store').length > 0 ? await storeInside(database, settings, keys('Store')) : new Map<string, Inside>(),
      Account: keys('Account').length > 0 ? await accountInside(database, settings.money, keys('Account')) : new Map<string, Inside>(),
      QrCode: keys('QrCode').length > 0 ? await codeInside(database, keys('QrCode')) : new Map<string, Inside>(),
    }
    return targets.flatMap((one) => {
      const inside = found[one.label].get(one.key)
      return inside ? [{ label: one.label, key: one.key, inside }] : []
    })
  } finally {
    database.close()
  }
}
