import type { Label } from '../../contract/common.ts'
import { readModel } from './readModel.ts'

/** One relation type between two labels. */
export interface Pattern {
  type: string
  from: Label
  to: Label
}

let known: Promise<readonly Pattern[]> | null = null

/** Every pattern of the model, read once. */
export async function patterns(): Promise<readonly Pattern[]> {
  known ??= readModel().then(({ relations }) =>
    relations.flatMap(({ type, from, to }) => from.flatMap((start) => to.map((end) => ({ type, from: start, to: end })))),
  )
  return known
}

/** The relation types of the model; nothing else ever goes into the text of a query. */
export async function relationTypes(): Promise<string[]> {
  return [...new Set((await patterns()).map(({ type }) => type))]
}
