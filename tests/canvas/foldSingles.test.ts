import { describe, expect, it } from 'vitest'
import { foldSingles } from '../../client/canvas/scene/foldSingles.ts'
import type { Subgraph } from '../../server/contract/common.ts'

const node = (label: 'Store' | 'QrCode', key: string) => ({ id: `${label}/${key}`, label, key, name: key, properties: {} })
const collects = (code: string, store: string) => ({
  id: `${code}>${store}`,
  type: 'COLLECTS_FOR',
  from: `QrCode/${code}`,
  to: `Store/${store}`,
  properties: {},
})

/** Two stores; `shared` codes collect for both, `single` ones for the first. */
function ring(shared: number, single: number): Subgraph {
  const codes = Array.from({ length: shared + single }, (_, index) => `q${index}`)
  return {
    nodes: [node('Store', 'a'), node('Store', 'b'), ...codes.map((code) => node('QrCode', code))],
    relations: codes.flatMap((code, index) => (index < shared ? [collects(code, 'a'), collects(code, 'b')] : [collects(code, 'a')])),
  }
}

describe('a ring with hundreds of codes', () => {
  it('keeps every code that several stores share, and counts the rest', () => {
    const { subgraph, left } = foldSingles(ring(30, 200))
    expect(subgraph.nodes).toHaveLength(2 + 30 + 8)
    expect(left).toEqual(new Map([['QrCode', 192]]))
    expect(subgraph.relations).toHaveLength(60 + 8)
  })

  it('is left alone while it can be read', () => {
    const small = ring(4, 20)
    expect(foldSingles(small)).toEqual({ subgraph: small, left: new Map() })
  })
})
