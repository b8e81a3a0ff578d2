/** How a DuckDB type becomes a Neo4j property: the importer's type name. */
export function neo4jType(duckdbType: string): 'string' | 'long' | 'double' | 'boolean' | 'datetime' | 'string[]' {
  if (duckdbType === 'VARCHAR') return 'string'
  if (duckdbType === 'VARCHAR[]') return 'string[]'
  if (duckdbType === 'BOOLEAN') return 'boolean'
  if (duckdbType === 'TIMESTAMP') return 'datetime'
  if (/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER)$/.test(duckdbType)) return 'long'
  if (/^(DOUBLE|FLOAT|DECIMAL)/.test(duckdbType)) return 'double'
  throw new Error(`A column of type ${duckdbType} has no place in the graph.`)
}
