import type { ContextRule } from './contextRule.ts'
import { O1 } from './O1.ts'
import { R4 } from './R4.ts'
import { V1 } from './V1.ts'
import { X1 } from './X1.ts'

/** Everything that is shown beside a ring's score, one file each. */
export const CONTEXT_RULES: readonly ContextRule[] = [R4, V1, O1, X1]

export function contextRuleNamed(id: string): ContextRule | undefined {
  return CONTEXT_RULES.find((rule) => rule.id === id)
}
