import type { Subgraph } from '../../contract/common.ts'
import type { NETWORK_FORMATS } from '../../contract/exports.ts'
import type { Task } from '../../task.ts'
import { writeCsv } from './csv.ts'
import { writeCypherScript } from './cypherScript.ts'
import { writeGexf } from './gexf.ts'
import { writeGraphml } from './graphml.ts'
import { writeJson } from './json.ts'
import type { ManifestHead } from './manifestOf.ts'
import type { Network } from './network.ts'
import type { OutputFile } from './outputFile.ts'
import { subgraphNetwork, subgraphTables } from './subgraphNetwork.ts'
import { manifestSheet } from './writeTable.ts'
import { writeXlsx } from './xlsx.ts'

export type NetworkFormat = (typeof NETWORK_FORMATS)[number]

export const NETWORK_WRITERS: Readonly<Record<NetworkFormat, (network: Network, out: OutputFile, task: Task) => Promise<number>>> = {
  graphml: writeGraphml,
  gexf: writeGexf,
  cypher: writeCypherScript,
}

/** Nodes and relations in any format: one row a node; workbooks and JSON carry the relations too. Returns the nodes written. */
export async function writeSubgraph(
  format: NetworkFormat | 'csv' | 'xlsx' | 'json',
  subgraph: Subgraph,
  head: ManifestHead,
  out: OutputFile,
  task: Task,
): Promise<number> {
  const [nodes, relations] = subgraphTables(subgraph)
  if (format === 'csv') return writeCsv(nodes, out, task)
  if (format === 'json') return writeJson({ ...head, relations: subgraph.relations }, nodes, out, task)
  if (format === 'xlsx') {
    const [rows = 0] = await writeXlsx([nodes, relations, manifestSheet(head)], out, task)
    return rows
  }
  const title = `Kongbao, case ${head.caseId}, data version ${head.dataVersion}: ${head.notice.zh} / ${head.notice.en}`
  return NETWORK_WRITERS[format](subgraphNetwork(title, subgraph), out, task)
}
