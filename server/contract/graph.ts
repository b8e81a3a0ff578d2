import { z } from 'zod'
import { caseParams, label, node, nothing, relation, subgraph } from './common.ts'
import { endpoint } from './endpoint.ts'
import { graphStatus } from './cases.ts'

/** `truncated`: there are more hits. `notSearched`: kinds so many that the middle of their numbers was not looked at, or not to the end. */
export const searchHits = z.object({
  hits: z.array(node.extend({ matched: z.string() })),
  total: z.number().nullable(),
  truncated: z.boolean(),
  notSearched: z.array(label),
})
export type SearchHits = z.infer<typeof searchHits>

/** What a neighbour, or the relation to it, must hold. Numbers and times compare as such; a day stands for all of it. */
export const attributeTest = z.object({
  of: z.enum(['node', 'relation']),
  property: z.string().max(100),
  test: z.enum(['is', 'atLeast', 'atMost', 'holds']),
  value: z.union([z.string().max(500), z.number(), z.boolean()]),
})
export type AttributeTest = z.infer<typeof attributeTest>

/** One way to expand a node: by a relation's type, its direction, and the label of the other end. */
export const neighbourGroup = z.object({ type: z.string(), direction: z.enum(['out', 'in']), label })
export type NeighbourGroup = z.infer<typeof neighbourGroup>

/** `needsChoice`: the node is a hub and nothing was chosen yet; `groups` say what could be expanded. */
export const expansion = subgraph.extend({
  needsChoice: z.boolean(),
  shown: z.number(),
  total: z.number(),
  /** False: counting what passes the tests took too long, and `total` is what they were put to. */
  exact: z.boolean(),
  nextCursor: z.string().nullable(),
  groups: z.array(neighbourGroup.extend({ count: z.number() })),
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
  summary: 'Finds nodes by name, the first letters of its pinyin, number, phone, account',
  params: caseParams,
  query: z.object({ q: z.string().min(1).max(1000), label: label.optional(), limit: z.coerce.number().int().min(1).max(200).default(20) }),
  body: nothing,
  reply: searchHits,
  kind: 'json',
})
/** So many different identifiers are looked up at once. */
export const LOOKUP_LIMIT = 5000

export const lookUpNodes = endpoint({
  id: 'lookUpNodes',
  method: 'POST',
  path: '/api/cases/:caseId/lookup',
  summary: 'Looks up a pasted list of at most 5,000 identifiers: what is in the graph, and what is not',
  params: caseParams,
  query: nothing,
  body: z.object({ text: z.string().min(1).max(2_000_000) }),
  reply: z.object({
    /** In the order of the list; `asked` is the identifier that led here. */
    hits: z.array(node.extend({ matched: z.string(), asked: z.string() })),
    asked: z.number(),
    found: z.number(),
    misses: z.array(z.string()),
  }),
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
    /** Only these ways; with none, every way that `types` and `labels` allow. */
    groups: z.array(neighbourGroup).max(100).default([]),
    where: z.array(attributeTest).max(5).default([]),
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
/** One path: the ids of its nodes in order, and of the relations that join them (a few where many are parallel). */
export const foundPath = z.object({ nodes: z.array(z.string()), relations: z.array(z.string()), hops: z.number() })
export type FoundPath = z.infer<typeof foundPath>

export const findPaths = endpoint({
  id: 'findPaths',
  method: 'POST',
  path: '/api/cases/:caseId/graph/path',
  summary: 'The k shortest paths between two nodes, or the routes that money can have taken, of at most `maxHops` steps',
  params: caseParams,
  query: nothing,
  body: z.object({
    from: z.object({ label, key: z.string() }),
    to: z.object({ label, key: z.string() }),
    /** `money`: along payments, withdrawals and transfers in their direction, none before the one before it. */
    kind: z.enum(['any', 'money']).default('any'),
    k: z.number().int().min(1).max(10).default(1),
    maxHops: z.number().int().min(1).max(10).default(6),
    excludeTypes: z.array(z.string()).default([]),
    avoidHubs: z.boolean().default(false),
    /** Ids of nodes that no path passes. */
    avoid: z.array(z.string()).max(200).default([]),
  }),
  reply: subgraph.extend({
    found: z.boolean(),
    /** Of the first path. */
    hops: z.number().nullable(),
    paths: z.array(foundPath),
    /** Ids of nodes on the way with more relations than the hub limit. */
    hubs: z.array(z.string()),
    /** False: there was too much money to follow; a route beyond what was followed is not found. */
    complete: z.boolean(),
  }),
  kind: 'json',
})
export const propertyType = z.enum(['string', 'long', 'double', 'boolean', 'datetime', 'string[]'])
export type PropertyType = z.infer<typeof propertyType>

export const graphSchema = endpoint({
  id: 'graphSchema',
  method: 'GET',
  path: '/api/schema',
  summary: 'Labels, relations and their properties',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({
    labels: z.array(z.object({ label: z.string(), properties: z.array(z.string()), types: z.record(z.string(), propertyType) })),
    relations: z.array(
      z.object({ type: z.string(), from: z.string(), to: z.string(), properties: z.array(z.string()), types: z.record(z.string(), propertyType) }),
    ),
  }),
  kind: 'json',
})
