import { z } from 'zod'
import { caseParams, label, node, nothing, relation, subgraph } from './common.ts'
import { endpoint } from './endpoint.ts'
import { graphStatus } from './cases.ts'

/** `truncated`: there are more hits. `notSearched`: kinds so many that the middle of their numbers was not looked at, or not to the end. */
export const searchHits = z.object({
  hits: z.array(node.extend({ matched: z.string() })),
  total: z.number().nullable(),
  misses: z.array(z.string()),
  truncated: z.boolean(),
  notSearched: z.array(label),
})
export type SearchHits = z.infer<typeof searchHits>

/** `needsChoice`: the node is a hub and nothing was chosen yet; `groups` say what could be expanded. */
export const expansion = subgraph.extend({
  needsChoice: z.boolean(),
  shown: z.number(),
  total: z.number(),
  nextCursor: z.string().nullable(),
  groups: z.array(z.object({ type: z.string(), direction: z.enum(['out', 'in']), label, count: z.number() })),
})
export type Expansion = z.infer<typeof expansion>

export const HUB_LIMIT = 200

export const getGraphStatus = endpoint({
  id: 'getGraphStatus',
  method: 'GET',
  path: '/api/cases/:caseId/graph',
  summary: 'Whether the graph can be explored',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: graphStatus,
  kind: 'json',
})
export const openGraph = endpoint({
  id: 'openGraph',
  method: 'POST',
  path: '/api/cases/:caseId/graph/open',
  summary: 'Opens a graph that was built; the graph of another case is closed for it. Answers when it is there',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: graphStatus,
  kind: 'json',
})
export const searchGraph = endpoint({
  id: 'searchGraph',
  method: 'GET',
  path: '/api/cases/:caseId/search',
  summary: 'Finds nodes by name, number, phone, account; several lines are several exact look-ups',
  params: caseParams,
  query: z.object({ q: z.string().min(1).max(100_000), label: label.optional(), limit: z.coerce.number().int().min(1).max(200).default(20) }),
  body: nothing,
  reply: searchHits,
  kind: 'json',
})
export const getNode = endpoint({
  id: 'getNode',
  method: 'GET',
  path: '/api/cases/:caseId/nodes/:label/:key',
  summary: 'One node with its properties and how many neighbours of each kind',
  params: caseParams.extend({ label, key: z.string() }),
  query: nothing,
  body: nothing,
  reply: z.object({ node, groups: expansion.shape.groups }),
  kind: 'json',
})
export const expandNode = endpoint({
  id: 'expandNode',
  method: 'POST',
  path: '/api/cases/:caseId/graph/expand',
  summary: 'The neighbours of a node; over the hub limit it asks for a choice',
  params: caseParams,
  query: nothing,
  body: z.object({
    label,
    key: z.string(),
    types: z.array(z.string()).default([]),
    labels: z.array(label).default([]),
    order: z.enum(['most', 'least', 'key']).optional(),
    cursor: z.string().nullable().default(null),
    limit: z.number().int().min(1).max(2000).default(HUB_LIMIT),
    /** Node ids that are on the canvas: relations among the new nodes and these come along. */
    known: z.array(z.string()).max(20_000).default([]),
  }),
  reply: expansion,
  kind: 'json',
})
export const relationsAmong = endpoint({
  id: 'relationsAmong',
  method: 'POST',
  path: '/api/cases/:caseId/graph/among',
  summary: 'The relations between nodes that come onto the canvas, and from them to those that are there',
  params: caseParams,
  query: nothing,
  body: z.object({ nodes: z.array(z.string()).max(5000), known: z.array(z.string()).max(20_000).default([]) }),
  reply: z.object({ relations: z.array(relation) }),
  kind: 'json',
})
export const shortestPath = endpoint({
  id: 'shortestPath',
  method: 'POST',
  path: '/api/cases/:caseId/graph/path',
  summary: 'A shortest path between two nodes, of at most `maxHops` steps',
  params: caseParams,
  query: nothing,
  body: z.object({
    from: z.object({ label, key: z.string() }),
    to: z.object({ label, key: z.string() }),
    maxHops: z.number().int().min(1).max(10).default(6),
    excludeTypes: z.array(z.string()).default([]),
    avoidHubs: z.boolean().default(false),
  }),
  reply: subgraph.extend({ found: z.boolean(), hops: z.number().nullable() }),
  kind: 'json',
})
export const graphSchema = endpoint({
  id: 'graphSchema',
  method: 'GET',
  path: '/api/schema',
  summary: 'Labels, relations and their properties',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({
    labels: z.array(z.object({ label: z.string(), properties: z.array(z.string()) })),
    relations: z.array(z.object({ type: z.string(), from: z.string(), to: z.string(), properties: z.array(z.string()) })),
  }),
  kind: 'json',
})
