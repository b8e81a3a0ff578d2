import type { z } from 'zod'
import type { graphSchema, PropertyType } from '../../contract/graph.ts'
import { Database } from '../../evidence/database.ts'
import { ensureSchema } from '../../evidence/schema.ts'
import { prepareEmpty, type Column } from '../build/materialize.ts'
import { neo4jType } from '../build/propertyTypes.ts'
import { patterns } from './patterns.ts'
import { readModel } from './readModel.ts'

export type GraphSchema = z.infer<typeof graphSchema.reply>

let known: Promise<GraphSchema> | null = null

/** Labels, relations and their properties, as the model's files yield them from an evidence database without rows. */
export async function readGraphSchema(): Promise<GraphSchema> {
  known ??= describeModel()
  return known
}

async function describeModel(): Promise<GraphSchema> {
  const db = await Database.open(':memory:')
  try {
    await ensureSchema(db)
    const rows = await prepareEmpty(db, await readModel())
    const columnsOf = new Map(rows.relations.map(({ type, columns }) => [type, columns.filter(({ name }) => !name.endsWith('_key'))]))
    return {
      labels: rows.nodes.map(({ label, columns }) => ({ label, ...propertiesOf(columns) })),
      relations: (await patterns()).map(({ type, from, to }) => ({ type, from, to, ...propertiesOf(columnsOf.get(type) ?? []) })),
    }
  } finally {
    db.closeFile()
  }
}

function propertiesOf(columns: readonly Column[]): { properties: string[]; types: Record<string, PropertyType> } {
  return { properties: columns.map(({ name }) => name), types: Object.fromEntries(columns.map(({ name, type }) => [name, neo4jType(type)])) }
}
