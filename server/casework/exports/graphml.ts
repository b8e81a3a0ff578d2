import type { Task } from '../../task.ts'
import { counted } from './counted.ts'
import { flatCell, type Cell } from './exportTable.ts'
import type { Network, NetworkAttribute } from './network.ts'
import type { OutputFile } from './outputFile.ts'
import { xmlText } from './xmlText.ts'

/** GraphML with typed attributes. Returns the nodes written. */
export async function writeGraphml(network: Network, out: OutputFile, task: Task): Promise<number> {
  const { nodeAttributes, edgeAttributes } = network
  await out.write(`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<desc>${xmlText(network.title)}</desc>
<key id="title" for="node" attr.name="label" attr.type="string"/>
<key id="weight" for="edge" attr.name="weight" attr.type="double"/>
${nodeAttributes.map((attribute, i) => key(`n${i}`, 'node', attribute)).join('')}${edgeAttributes.map((attribute, i) => key(`e${i}`, 'edge', attribute)).join('')}<graph id="G" edgedefault="${network.directed ? 'directed' : 'undirected'}">
`)
  const nodes = await counted(network.nodes(), task, async (batch) =>
    out.write(
      batch
        .map(({ id, title, values }) => `<node id="${xmlText(id)}"><data key="title">${xmlText(title)}</data>${data('n', values, nodeAttributes)}</node>\n`)
        .join(''),
    ),
  )
  let number = 0
  await counted(network.edges(), task, async (batch) =>
    out.write(
      batch
        .map(({ from, to, weight, values }) => {
          number += 1
          return `<edge id="e${number}" source="${xmlText(from)}" target="${xmlText(to)}"><data key="weight">${weight}</data>${data('e', values, edgeAttributes)}</edge>\n`
        })
        .join(''),
    ),
  )
  await out.write('</graph>\n</graphml>\n')
  return nodes
}

function key(id: string, of: 'node' | 'edge', { name, type }: NetworkAttribute): string {
  return `<key id="${id}" for="${of}" attr.name="${xmlText(name)}" attr.type="${type}"/>\n`
}

function data(prefix: 'n' | 'e', values: readonly Cell[], attributes: readonly NetworkAttribute[]): string {
  return attributes
    .map(({ type }, i) => {
      const value = flatCell(values[i] ?? null)
      if (value === null) return ''
      return `<data key="${prefix}${i}">${type === 'boolean' ? value === 1 : xmlText(String(value))}</data>`
    })
    .join('')
}
