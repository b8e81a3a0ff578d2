import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import type { EdgeList } from '../../../server/analysis/leiden/graph.ts'

const PIECE = 1 << 26

/** Writes an unweighted edge list as 32-bit integers: nodes, edges, all sources, all targets. Every engine reads the same file. */
export function writeGraph(path: string, { nodes, sources, targets }: EdgeList): void {
  const file = openSync(path, 'w')
  for (const numbers of [Int32Array.of(nodes, sources.length), sources, targets]) {
    const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
    for (let at = 0; at < bytes.length; at += PIECE) writeSync(file, bytes.subarray(at, at + PIECE))
  }
  closeSync(file)
}

export function readGraph(path: string): EdgeList {
  const file = openSync(path, 'r')
  const head = read(file, 2)
  const [nodes = 0, edges = 0] = head
  const list = { nodes, sources: read(file, edges), targets: read(file, edges), weights: null }
  closeSync(file)
  return list
}

function read(file: number, count: number): Int32Array {
  const numbers = new Int32Array(count)
  const bytes = new Uint8Array(numbers.buffer)
  for (let at = 0; at < bytes.length;) at += readSync(file, bytes, at, Math.min(PIECE, bytes.length - at), null)
  return numbers
}
