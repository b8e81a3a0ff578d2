import { MultiDirectedGraph } from 'graphology'
import type { Pieces } from '../inTurns.ts'
import type { Drawn, DrawnLine, DrawnNode } from '../scene/drawnOf.ts'

export type DrawnGraph = MultiDirectedGraph<DrawnNode, DrawnLine>

/** Nodes and lines between two rests. */
const PIECE = 2000

/** The graph that the renderer draws: what is shown of a scene, with groups as one mark and parallel relations as one line. */
export class Drawing {
  readonly graph: DrawnGraph = new MultiDirectedGraph<DrawnNode, DrawnLine>();

  /** Makes the graph what is drawn now, in pieces; nothing may listen to it meanwhile, or every change would cost a drawing. */
  *sync({ nodes, lines }: Drawn): Pieces<void> {
    const { graph } = this
    let done = 0
    const isPiece = () => ++done % PIECE === 0
    if (nodes.size === 0) graph.clear()
    for (const id of graph.edges()) {
      const line = lines.get(id)
      if (!line || line.from !== graph.source(id) || line.to !== graph.target(id)) graph.dropEdge(id)
      if (isPiece()) yield
    }
    for (const id of graph.nodes()) {
      if (!nodes.has(id)) graph.dropNode(id)
      if (isPiece()) yield
    }
    for (const [id, node] of nodes) {
      if (graph.hasNode(id)) graph.replaceNodeAttributes(id, node)
      else graph.addNode(id, node)
      if (isPiece()) yield
    }
    for (const [id, line] of lines) {
      if (graph.hasEdge(id)) graph.replaceEdgeAttributes(id, line)
      else graph.addDirectedEdgeWithKey(id, line.from, line.to, line)
      if (isPiece()) yield
    }
  }
}
