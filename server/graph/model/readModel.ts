import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { label, type Label } from '../../contract/common.ts'

/** `nodes/<Label>.sql`: a SELECT with `key`, `name` and the properties; `source_id` and `line` say where a row stands. */
export interface NodeModel {
  label: Label
  sql: string
}

/** `relations/<TYPE>.sql`: `from_key`, `to_key` and properties, with `from_label` and `to_label` where the header names several. */
export interface RelationModel {
  type: string
  from: readonly Label[]
  to: readonly Label[]
  sql: string
}

export interface Model {
  nodes: readonly NodeModel[]
  relations: readonly RelationModel[]
}

const ROOT = new URL('..', import.meta.url).pathname
const NODE_HEADER = /^-- \(:(\w+)\)/
const RELATION_HEADER = /^-- \(([\w|]+)\)-\[:(\w+)\]->\(([\w|]+)\)/

/** The graph's labels and relations, from their files. */
export async function readModel(): Promise<Model> {
  const nodes = await readEach('nodes', (name, sql) => {
    const named = NODE_HEADER.exec(sql)?.[1]
    if (named !== name) throw new Error(`nodes/${name}.sql does not start with -- (:${name})`)
    return { label: label.parse(named), sql }
  })
  const relations = await readEach('relations', (name, sql) => {
    const [, from = '', type = '', to = ''] = RELATION_HEADER.exec(sql) ?? []
    if (type !== name) throw new Error(`relations/${name}.sql does not start with -- (From)-[:${name}]->(To)`)
    return { type, from: from.split('|').map((one) => label.parse(one)), to: to.split('|').map((one) => label.parse(one)), sql }
  })
  return { nodes, relations }
}

async function readEach<T>(folder: string, parse: (name: string, sql: string) => T): Promise<T[]> {
  const names = (await readdir(join(ROOT, folder))).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(names.map(async (name) => parse(name.slice(0, -4), await readFile(join(ROOT, folder, name), 'utf8'))))
}
