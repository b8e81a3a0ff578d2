import type { Subgraph } from '../../contract/common.ts'
import { columns, type Cell, type ExportColumn, type ExportTable } from './exportTable.ts'
import type { Network, NetworkAttribute } from './network.ts'

/** Nodes and relations of the graph with all their properties, for other graph tools. */
export function subgraphNetwork(title: string, { nodes, relations }: Subgraph): Network {
  const ids = new Set(nodes.map(({ id }) => id))
  const nodeProperties = attributesOf(nodes.map(({ properties }) => properties))
  const edgeProperties = attributesOf(relations.map(({ properties }) => properties))
  return {
    title,
    directed: true,
    nodeAttributes: [{ name: 'type', type: 'string' }, { name: 'key', type: 'string' }, ...nodeProperties],
    edgeAttributes: [{ name: 'type', type: 'string' }, ...edgeProperties],
    async *nodes() {
      yield nodes.map(({ id, label, key, name, properties }) => ({
        id,
        title: name,
        values: [label, key, ...nodeProperties.map((attribute) => cellOf(properties[attribute.name]))],
      }))
    },
    async *edges() {
      yield relations
        .filter(({ from, to }) => ids.has(from) && ids.has(to))
        .map(({ type, from, to, properties }) => {
          const { relKey } = properties
          return {
            ...(typeof relKey === 'string' ? { id: relKey } : {}),
            from,
            to,
            weight: 1,
            values: [type, ...edgeProperties.map((attribute) => cellOf(properties[attribute.name]))],
          }
        })
    },
  }
}

/** The same as two tables. */
export function subgraphTables({ nodes, relations }: Subgraph): [ExportTable, ExportTable] {
  const nodeProperties = attributesOf(nodes.map(({ properties }) => properties))
  const edgeProperties = attributesOf(relations.map(({ properties }) => properties))
  return [
    {
      name: 'nodes',
      columns: [...columns('id', 'label', 'key'), ...columns('text', 'name'), ...columns('number', 'degree'), ...nodeProperties.map(columnOf)],
      async *batches() {
        yield nodes.map(({ label, key, name, degree, properties }) => [
          label,
          key,
          name,
          degree ?? null,
          ...nodeProperties.map((attribute) => cellOf(properties[attribute.name])),
        ])
      },
    },
    {
      name: 'relations',
      columns: [...columns('id', 'type', 'from', 'to'), ...edgeProperties.map(columnOf)],
      async *batches() {
        yield relations.map(({ type, from, to, properties }) => [type, from, to, ...edgeProperties.map((attribute) => cellOf(properties[attribute.name]))])
      },
    },
  ]
}

/** Every property that one of them has, of the narrowest type that holds all its values. */
function attributesOf(all: readonly Readonly<Record<string, unknown>>[]): NetworkAttribute[] {
  const types = new Map<string, NetworkAttribute['type']>()
  for (const properties of all) {
    for (const [name, value] of Object.entries(properties)) {
      if (value === null || value === undefined) continue
      const type = typeOf(value)
      const known = types.get(name) ?? type
      types.set(name, known === type ? type : isNumeric(known) && isNumeric(type) ? 'double' : 'string')
    }
  }
  return [...types].map(([name, type]) => ({ name, type })).toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

function typeOf(value: unknown): NetworkAttribute['type'] {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'long' : 'double'
  return 'string'
}

function isNumeric(type: NetworkAttribute['type']): boolean {
  return type === 'long' || type === 'double'
}

function columnOf({ name, type }: NetworkAttribute): ExportColumn {
  return { name, kind: isNumeric(type) ? 'number' : 'id' }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : JSON.stringify(value)
}
