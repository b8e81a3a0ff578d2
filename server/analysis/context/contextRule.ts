import type { z } from 'zod'
import type { Bilingual } from '../../contract/common.ts'
import type { Reason } from '../../contract/explain.ts'
import type { TableName } from '../../domain/tables.ts'
import { round } from '../scores.ts'
import type { ContextSettings } from './contextSettings.ts'

/** What a rule says of one ring. `value` is held against the rule's threshold; null when the ring has too little to judge. */
export interface Finding {
  readonly n: number
  readonly value: number | null
  readonly baseline?: number | null
  readonly text: Bilingual
}

/**
 * Something about a ring that is shown beside its score and never counts in it. `evidence/context/<id>.sql` gives one row a ring
 * (`ring_id` and the columns of `row`) for the rings of the temporary table `ring_store`; `<id>.rows.sql` lists the rows behind it.
 */
export interface ContextRule {
  readonly id: string
  readonly name: Bilingual
  /** What is counted, how, and from where it holds. */
  readonly definition: Bilingual
  /** Who looks like this without having done anything. */
  readonly confuser: Bilingual
  /** Tables without which it cannot be computed. */
  readonly tables: readonly TableName[]
  readonly threshold: (settings: ContextSettings) => number
  /** The sentence and figures of one row of its query; `undefined` is a ring that the query says nothing about. */
  readonly find: (row: unknown, settings: ContextSettings) => Finding
}

type Definition<Row> = Omit<ContextRule, 'find'> & {
  readonly row: z.ZodType<Row>
  readonly find: (row: Row, settings: ContextSettings) => Finding
  /** Said of a ring that the query gives no row for. */
  readonly nothing: Bilingual
}

export function contextRule<Row>({ row: schema, find, nothing, ...rule }: Definition<Row>): ContextRule {
  return { ...rule, find: (row, settings) => (row === undefined ? { n: 0, value: null, text: nothing } : find(schema.parse(row), settings)) }
}

/** A finding as the ring page lists it: with no points for any hypothesis. */
export function contextReason(rule: ContextRule, finding: Finding, settings: ContextSettings): Reason {
  const { id, name, definition, confuser } = rule
  return {
    id,
    family: 'context',
    name,
    text: finding.text,
    value: finding.value === null ? null : round(finding.value),
    threshold: rule.threshold(settings),
    baseline: finding.baseline ?? null,
    n: finding.n,
    points: { code_merchant: 0, brushing: 0, no_ship: 0 },
    computable: finding.value !== null,
    definition,
    confuser,
  }
}

/** What is said where a table that the rule needs is empty. */
export function withoutTables(rule: ContextRule, empty: readonly TableName[]): Finding {
  return {
    n: 0,
    value: null,
    text: { zh: `无法计算：没有 ${empty.join('、')} 数据`, en: `Not computable: nothing was loaded for ${empty.join(', ')}` },
  }
}
