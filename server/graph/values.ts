import neo4j from 'neo4j-driver'

const EIGHT_HOURS = 8 * 3600 * 1000

/**
 * What Neo4j answers as plain values: whole numbers as numbers while they are exact (text beyond), times as
 * `2026-03-02T10:00:00+08:00`, dates as `2026-03-02`. Nodes, relations and paths pass through `entity`.
 */
export function plainValue(value: unknown, entity: (value: object) => unknown): unknown {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
  if (typeof value !== 'object') return value
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString()
  if (neo4j.isDateTime(value)) return `${new Date(value.toStandardDate().getTime() + EIGHT_HOURS).toISOString().slice(0, 19)}+08:00`
  if (
    neo4j.isDate(value) ||
    neo4j.isDuration(value) ||
    neo4j.isTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isPoint(value)
  ) {
    return value.toString()
  }
  if (Array.isArray(value)) return value.map((item) => plainValue(item, entity))
  if (neo4j.isNode(value) || neo4j.isRelationship(value) || neo4j.isPath(value)) return entity(value)
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plainValue(item, entity)]))
}
