import { z } from 'zod'

export const HYPOTHESES = ['code_merchant', 'brushing', 'no_ship', 'undecided'] as const
export const hypothesis = z.enum(HYPOTHESES)
export type Hypothesis = z.infer<typeof hypothesis>

export const storeHypothesis = z.enum([...HYPOTHESES, 'none'])
export type StoreHypothesis = z.infer<typeof storeHypothesis>

export const LABELS = [
  'Store',
  'Order',
  'Waybill',
  'QrCode',
  'VendorSite',
  'SiteAccount',
  'Account',
  'Person',
  'Identifier',
  'Outlet',
  'Org',
  'GamblingSite',
  'Case',
  'Asset',
  'Ring',
] as const
export const label = z.enum(LABELS)
export type Label = z.infer<typeof label>

/** A text in both languages of the interface. */
export const bilingual = z.object({ zh: z.string(), en: z.string() })
export type Bilingual = z.infer<typeof bilingual>

/** `2026-03-02T10:00:00+08:00`. */
export const time = z.string()

export const nothing = z.object({})
export const caseParams = z.object({ caseId: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'letters, digits, - and _; at most 64') })

/** A page of a longer list; `total` is how many there are in all. */
export const paging = z.object({ offset: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(1000).default(100) })

/** Where a row stands: every figure leads here. */
export const rowReference = z.object({
  table: z.string(),
  sourceId: z.number(),
  sha256: z.string(),
  file: z.string(),
  line: z.number(),
  /** The row's cells as the evidence has them. */
  cells: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type RowReference = z.infer<typeof rowReference>

export const node = z.object({
  /** `Label/key`, unique in a case. */
  id: z.string(),
  label,
  key: z.string(),
  name: z.string(),
  /** Neighbours in the graph, so that the canvas can say how many are not shown. */
  degree: z.number().optional(),
  properties: z.record(z.string(), z.unknown()),
})
export type GraphNode = z.infer<typeof node>

export const relation = z.object({ id: z.string(), type: z.string(), from: z.string(), to: z.string(), properties: z.record(z.string(), z.unknown()) })
export type GraphRelation = z.infer<typeof relation>

export const subgraph = z.object({ nodes: z.array(node), relations: z.array(relation) })
export type Subgraph = z.infer<typeof subgraph>

export function nodeId(of: Label, key: string): string {
  return `${of}/${key}`
}

export const problem = z.object({
  error: z.object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])).default({}) }),
})
