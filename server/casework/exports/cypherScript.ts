import { label } from '../../contract/common.ts'
import type { Task } from '../../task.ts'
import { counted } from './counted.ts'
import { cypherLiteral, cypherName } from './cypherLiteral.ts'
import type { Cell } from './exportTable.ts'
import type { Network, NetworkAttribute } from './network.ts'
import type { OutputFile } from './outputFile.ts'

const ROWS = 200

/**
 * A script for `cypher-shell -f` and the Neo4j Browser that makes the exported nodes and relations again: every value is in a parameter, every
 * statement is a MERGE by key, so that it may be run twice and beside what is there. Returns the nodes written.
 */
export async function writeCypherScript(network: Network, out: OutputFile, task: Task): Promise<number> {
  await out.write(`// ${network.title.replaceAll(/\s+/g, ' ')}\n// cypher-shell -f <this file>\n`)
  for (const one of label.options) await out.write(`CREATE CONSTRAINT IF NOT EXISTS FOR (n:${one}) REQUIRE n.key IS UNIQUE;\n`)
  const labels = new Batches(out, nodeStatement)
  const nodes = await counted(network.nodes(), task, async (batch) => {
    for (const { id, title, values } of batch) {
      const { type, key } = identity(id)
      await labels.add(type, { key, properties: { name: title, ...properties(network.nodeAttributes, values) } })
    }
  })
  await labels.end()
  const types = new Batches(out, relationStatement)
  await counted(network.edges(), task, async (batch) => {
    for (const { id, from, to, weight, values } of batch) {
      const [a, b] = [identity(from), identity(to)]
      const type = String(values[network.edgeAttributes.findIndex(({ name }) => name === 'type')] ?? 'LINK')
      const row = { from: a.key, to: b.key, ...(id === undefined ? {} : { relKey: id }), properties: { weight, ...properties(network.edgeAttributes, values) } }
      await types.add([type, a.type, b.type, id === undefined ? '' : 'relKey'].join(' '), row)
    }
  })
  await types.end()
  return nodes
}

/** Rows of one statement together, so many a statement. */
class Batches {
  readonly #out: OutputFile
  readonly #statement: (of: string) => string
  readonly #waiting = new Map<string, object[]>()

  constructor(out: OutputFile, statement: (of: string) => string) {
    this.#out = out
    this.#statement = statement
  }

  async add(of: string, row: object): Promise<void> {
    const rows = this.#waiting.get(of) ?? []
    rows.push(row)
    this.#waiting.set(of, rows)
    if (rows.length >= ROWS) await this.#write(of)
  }

  async end(): Promise<void> {
    for (const of of this.#waiting.keys()) await this.#write(of)
  }

  async #write(of: string): Promise<void> {
    const rows = this.#waiting.get(of) ?? []
    this.#waiting.set(of, [])
    if (rows.length > 0) await this.#out.write(`:param rows => ${cypherLiteral(rows)}\n${this.#statement(of)}\n`)
  }
}

function nodeStatement(of: string): string {
  return `UNWIND $rows AS row MERGE (n:${cypherName(of)} {key: row.key}) SET n += row.properties;`
}

function relationStatement(of: string): string {
  const [type = '', from = '', to = '', relKey = ''] = of.split(' ')
  const ends = `MATCH (a:${cypherName(from)} {key: row.from}) MATCH (b:${cypherName(to)} {key: row.to})`
  return `UNWIND $rows AS row ${ends} MERGE (a)-[r:${cypherName(type)}${relKey === '' ? '' : ' {relKey: row.relKey}'}]->(b) SET r += row.properties;`
}

function identity(id: string): { type: string; key: string } {
  const slash = id.indexOf('/')
  return { type: id.slice(0, slash), key: id.slice(slash + 1) }
}

const IDENTITY = new Set(['type', 'key'])

function properties(attributes: readonly NetworkAttribute[], values: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(attributes.flatMap(({ name }, i) => (IDENTITY.has(name) ? [] : [[name, values[i] ?? null] as const])))
}
