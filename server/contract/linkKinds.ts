import { z } from 'zod'
import { bilingual, nothing } from './common.ts'
import { endpoint } from './endpoint.ts'

export const linkKind = z.object({
  id: z.string(),
  name: bilingual,
  /** Why it weighs what it weighs. */
  why: bilingual,
  /** Ordinary reasons for two stores to have it in common. */
  confuser: bilingual,
  /** What is left out, besides values of too many stores. */
  guard: bilingual.nullable(),
  /** ρ of the formula for shared values, by default; null for kinds that are no shared value. */
  rho: z.number().nullable(),
  /** Kinds of the terms (`linkTerm.kind`) that it explains. */
  terms: z.array(z.string()),
})
export type LinkKindFacts = z.infer<typeof linkKind>

export const listLinkKinds = endpoint({
  id: 'listLinkKinds',
  method: 'GET',
  path: '/api/link-kinds',
  summary: 'Every kind of link between stores: why it weighs what it weighs, what is left out, what looks the same',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({ kinds: z.array(linkKind) }),
  kind: 'json',
})
