import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { SavedQuery } from '../../contract/queries.ts'
import { AppError } from '../../errors.ts'
import { FAMILIES } from './families.ts'
import { parseSavedQuery } from './parseSavedQuery.ts'

const ROOT = new URL('../../../cypher', import.meta.url).pathname

let known: Promise<readonly SavedQuery[]> | null = null

/** The queries that ship: `cypher/<family>/<id>.cypher`, families in the order of an investigation, then by id. */
export async function savedQueries(): Promise<readonly SavedQuery[]> {
  known ??= readAll()
  return known
}

/** Throws NOT_FOUND. */
export async function savedQuery(queryId: string): Promise<SavedQuery> {
  const found = (await savedQueries()).find((query) => query.queryId === queryId)
  if (!found) throw new AppError('NOT_FOUND', `There is no saved query named ${queryId}.`, { queryId })
  return found
}

async function readAll(): Promise<SavedQuery[]> {
  const folders = (await readdir(ROOT, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const order = Object.keys(FAMILIES)
  const found: SavedQuery[] = []
  for (const family of folders.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))) {
    for (const file of (await readdir(join(ROOT, family))).filter((name) => name.endsWith('.cypher')).toSorted()) {
      found.push(parseSavedQuery(family, file.slice(0, -7), await readFile(join(ROOT, family, file), 'utf8')))
    }
  }
  return found
}
