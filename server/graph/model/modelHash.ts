import { createHash } from 'node:crypto'
import { INITIALED } from '../build/addInitials.ts'
import { readModel, type Model } from './readModel.ts'

/** Says whether a graph was built by the model as it is now. */
export function modelHash(model: Model): string {
  const hash = createHash('sha256')
  for (const { sql } of [...model.nodes, ...model.relations]) hash.update(sql).update('\0')
  hash.update(JSON.stringify(INITIALED))
  return hash.digest('hex').slice(0, 16)
}

let known: Promise<string> | null = null

/** Of the files that this Kongbao ships, read once. */
export async function shippedModel(): Promise<string> {
  known ??= readModel().then(modelHash)
  return known
}
