import type { Task } from '../../task.ts'
import { counted } from './counted.ts'
import { flatCell, type Cell } from './exportTable.ts'
import type { Network, NetworkAttribute } from './network.ts'
import type { OutputFile } from './outputFile.ts'
import { xmlText } from './xmlText.ts'

/** GEXF 1.3 with typed attributes, as Gephi reads it. Returns the nodes written. */
export async function writeGexf(network: Network, out: OutputFile, task: Task): Promise<number> {
  const { nodeAttributes, edgeAttributes } = network
  await out.write(`<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>Kongbao</creator><description>${xmlText(network.title)}</description></meta>
<graph mode="static" defaultedgetype="${network.directed ? 'directed' : 'undirected'}">
${attributeList('node', nodeAttributes)}${attributeList('edge', edgeAttributes)}<nodes>
`)
  const nodes = await counted(network.nodes(), task, async (batch) =>
    out.write(
      batch.map(({ id, title, values }) => `<node id="${xmlText(id)}" label="${xmlText(title)}">${attributeValues(values, nodeAttributes)}</node>\n`).join(''),
    ),
  )
  await out.write('</nodes>\n<edges>\n')
  let number = 0
  await counted(network.edges(), task, async (batch) =>
    out.write(
      batch
        .map(({ from, to, weight, values }) => {
          number += 1
          return `<edge id="${number}" source="${xmlText(from)}" target="${xmlText(to)}" weight="${weight}">${attributeValues(values, edgeAttributes)}</edge>\n`
        })
        .join(''),
    ),
  )
  await out.write('</edges>\n</graph>\n</gexf>\n')
  return nodes
}

function attributeList(of: 'node' | 'edge', attributes: readonly NetworkAttribute[]): string {
  const lines = attributes.map(({ name, type }, i) => `<attribute id="${i}" title="${xmlText(name)}" type="${type}"/>\n`)
  return `<attributes class="${of}">\n${lines.join('')}</attributes>\n`
}

function attributeValues(values: readonly Cell[], attributes: readonly NetworkAttribute[]): string {
  const given = attributes.flatMap(({ type }, i) => {
    const value = flatCell(values[i] ?? null)
    if (value === null) return []
    return [`<attvalue for="${i}" value="${type === 'boolean' ? value === 1 : xmlText(String(value))}"/>`]
  })
  return given.length === 0 ? '' : `<attvalues>${given.join('')}</attvalues>`
}
