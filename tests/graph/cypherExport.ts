import type { Connection } from '../../server/graph/connection.ts'

/** Runs an exported script as `cypher-shell` does: `:param` lines set a parameter, every other line is a statement. */
export async function runScript(connection: Connection, script: string): Promise<void> {
  let rows: unknown = []
  for (const line of script.split('\n')) {
    if (line === '' || line.startsWith('//')) continue
    const [, expression] = /^:param rows => (.*)$/.exec(line) ?? []
    if (expression === undefined) await connection.write(line.replace(/;$/, ''), line.includes('$rows') ? { rows } : {})
    else rows = (await connection.read(`RETURN ${expression} AS rows`))[0]?.get('rows')
  }
}
