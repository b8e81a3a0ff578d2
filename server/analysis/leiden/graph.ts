/**
 * An undirected weighted graph in compressed sparse rows. Every edge between two different nodes stands twice,
 * once in the row of each end; loops stand apart in `loops` and count twice in the degree.
 */
export interface Graph {
  readonly nodes: number
  /** Row starts: the neighbours of node v stand at `offsets[v] … offsets[v + 1] - 1`. Length nodes + 1. */
  readonly offsets: Int32Array
  readonly targets: Int32Array
  /** Weight of each entry of `targets`; `null` when every weight is 1. */
  readonly weights: Float64Array | null
  /** Summed weight of each node's loops; `null` when there are none. */
  readonly loops: Float64Array | null
}

export interface EdgeList {
  /** How many nodes there are: ends are 0 … nodes - 1. */
  readonly nodes: number
  readonly sources: Int32Array
  readonly targets: Int32Array
  readonly weights: Float64Array | null
}

/**
 * Builds the graph: parallel edges are summed, loops kept. Weights must be finite and not negative.
 * Works in place on two passes; at its peak it holds the edge list and 2 × edges entries.
 * Throws RangeError on an end that is out of range or a weight that is not a number ≥ 0.
 */
export function buildGraph(edges: EdgeList): Graph {
  const { nodes, sources, targets: ends, weights } = edges
  const counts = new Int32Array(nodes + 1)
  let hasLoops = false
  for (let e = 0; e < sources.length; e++) {
    const a = sources[e]!
    const b = ends[e]!
    if (a < 0 || a >= nodes || b < 0 || b >= nodes) throw new RangeError(`Edge ${e} joins ${a} and ${b}, but nodes are 0 to ${nodes - 1}.`)
    const weight = weights === null ? 1 : weights[e]!
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`Edge ${e} has the weight ${weight}; weights are finite and not negative.`)
    if (a === b) {
      hasLoops = true
      continue
    }
    counts[a + 1]!++
    counts[b + 1]!++
  }
  for (let v = 0; v < nodes; v++) counts[v + 1]! += counts[v]!
  const entries = counts[nodes]!
  const offsets = counts
  const cursor = offsets.slice(0, nodes)
  const targets = new Int32Array(entries)
  const entryWeights = weights === null ? null : new Float64Array(entries)
  const loops = hasLoops ? new Float64Array(nodes) : null
  for (let e = 0; e < sources.length; e++) {
    const a = sources[e]!
    const b = ends[e]!
    const weight = weights === null ? 1 : weights[e]!
    if (a === b) {
      loops![a]! += weight
      continue
    }
    const atA = cursor[a]!++
    const atB = cursor[b]!++
    targets[atA] = b
    targets[atB] = a
    if (entryWeights !== null) {
      entryWeights[atA] = weight
      entryWeights[atB] = weight
    }
  }
  return sumParallel({ nodes, offsets, targets, weights: entryWeights, loops })
}

/** Joins entries of one row that lead to the same node. Returns the graph itself when there are none. */
function sumParallel(graph: Graph): Graph {
  const { nodes, offsets, targets } = graph
  const lastRow = new Int32Array(nodes).fill(-1)
  let parallel = false
  for (let v = 0; v < nodes && !parallel; v++) {
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      if (lastRow[targets[i]!] === v) {
        parallel = true
        break
      }
      lastRow[targets[i]!] = v
    }
  }
  if (!parallel) return graph
  const weights = graph.weights ?? new Float64Array(targets.length).fill(1)
  const place = new Int32Array(nodes).fill(-1)
  const newOffsets = new Int32Array(nodes + 1)
  let write = 0
  for (let v = 0; v < nodes; v++) {
    const rowStart = write
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      const target = targets[i]!
      const known = place[target]!
      if (known >= rowStart) {
        weights[known]! += weights[i]!
        continue
      }
      place[target] = write
      targets[write] = target
      weights[write] = weights[i]!
      write++
    }
    newOffsets[v + 1] = write
    // Places of this row must not be taken for those of the next one.
    for (let i = rowStart; i < write; i++) place[targets[i]!] = -1
  }
  return { nodes, offsets: newOffsets, targets: targets.slice(0, write), weights: weights.slice(0, write), loops: graph.loops }
}

/** Weighted degree of every node; a loop counts twice. */
export function degrees(graph: Graph): Float64Array {
  const degree = new Float64Array(graph.nodes)
  for (let v = 0; v < graph.nodes; v++) {
    const start = graph.offsets[v]!
    const end = graph.offsets[v + 1]!
    let sum = graph.loops === null ? 0 : 2 * graph.loops[v]!
    if (graph.weights === null) sum += end - start
    else for (let i = start; i < end; i++) sum += graph.weights[i]!
    degree[v] = sum
  }
  return degree
}
