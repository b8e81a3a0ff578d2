import { subgraph } from '../../contract/common.ts'
import { AppError } from '../../errors.ts'
import { maskOf } from '../masking/masks.ts'
import { maskReply } from '../masking/maskReply.ts'
import type { Planner } from './exporter.ts'
import { writeSubgraph } from './writeSubgraph.ts'

/** What is on a canvas, or what is selected there, as the graph has it now: nodes with all their properties and the relations between them. */
export const exportCanvas: Planner<'selection' | 'view'> = async (request, { kase, graph, task }, use) => {
  const { what, format, nodes: asked, types, mask } = request
  task.report({ step: 'export.query' })
  const nodes = await graph.existing(kase, asked)
  if (nodes.length === 0) throw new AppError('NOT_FOUND', `The graph has none of these ${asked.length} nodes.`, { asked: asked.length })
  const between = await graph.among(
    kase,
    nodes.map(({ id }) => id),
    [],
  )
  const found = { nodes, relations: types === undefined ? between : between.filter(({ type }) => types.includes(type)) }
  const shown = mask ? subgraph.parse(maskReply(await maskOf(kase), found)) : found
  return use({
    stem: what,
    provenance: {
      runId: null,
      settings: {},
      query: null,
      parameters: {
        asked: asked.length,
        missing: asked.length - nodes.length,
        nodes: nodes.length,
        relations: found.relations.length,
        ...(types === undefined ? {} : { types }),
      },
    },
    promised: nodes.length,
    write: async (out, head) => writeSubgraph(format, shown, head, out, task),
  })
}
