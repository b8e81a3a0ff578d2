import neo4j, { type Plan } from 'neo4j-driver'
import { z } from 'zod'
import { AppError } from '../../errors.ts'
import type { Connection } from '../connection.ts'
import { leadingWord } from './leadingWord.ts'
import { READING_OPERATORS, READING_PROCEDURES } from './operators.ts'

/** What the gate says of a text. `refused` names the part that is not let through; a text that does not parse has only a message. */
export interface Verdict {
  allowed: boolean
  operators: number
  refused: string | null
  message: string | null
}

const TIMEOUT = 20_000
const PREFIXES = ['EXPLAIN', 'PROFILE', 'CYPHER']

/**
 * Whether a text only reads the graph. A reading session is not enough: it still lets LOAD CSV, SHOW, TERMINATE and dbms procedures
 * through. So Neo4j plans the text without running it, and every operator of the plan must be known to read.
 */
export async function checkCypher(connection: Connection, cypher: string): Promise<Verdict> {
  const first = leadingWord(cypher)
  if (PREFIXES.includes(first)) return refusal(first, 0)
  try {
    const { summary } = await connection.reading(async (session) => session.run(`EXPLAIN ${cypher}`, {}, { timeout: TIMEOUT }), TIMEOUT)
    const plans = summary.plan ? flatten(summary.plan) : []
    const offending = plans.map(offence).find((found) => found !== null)
    if (offending) return refusal(offending, plans.length)
    if (summary.queryType !== 'r') return refusal(`a query of type ${summary.queryType}`, plans.length)
    if (plans.length === 0) return refusal(first || 'a text without a plan', 0)
    return { allowed: true, operators: plans.length, refused: null, message: null }
  } catch (error) {
    if (!(error instanceof neo4j.Neo4jError) || !error.code.startsWith('Neo.ClientError')) throw connection.translate(error)
    return { allowed: false, operators: 0, refused: null, message: error.message }
  }
}

/** Throws QUERY_REFUSED naming the part, or QUERY_FAILED when Neo4j cannot make sense of the text. */
export async function requireReading(connection: Connection, cypher: string): Promise<void> {
  const verdict = await checkCypher(connection, cypher)
  if (verdict.allowed) return
  if (verdict.refused) throw new AppError('QUERY_REFUSED', verdict.message ?? '', { refused: verdict.refused })
  throw new AppError('QUERY_FAILED', verdict.message ?? 'Neo4j cannot read this query.')
}

function refusal(refused: string, operators: number): Verdict {
  return { allowed: false, operators, refused, message: `Only reading queries run here; this one was refused because of ${refused}.` }
}

function flatten(plan: Plan): Plan[] {
  return [plan, ...plan.children.flatMap(flatten)]
}

const details = z.object({ Details: z.string() })

/** What is wrong with an operator, or null. */
function offence(plan: Plan): string | null {
  const name = plan.operatorType.replace(/@.*$/, '')
  if (name !== 'ProcedureCall') return READING_OPERATORS.has(name) ? null : name
  const parsed = details.safeParse(plan.arguments)
  const called = parsed.success ? /^\s*([\w.]+)\s*\(/.exec(parsed.data.Details)?.[1] : undefined
  if (called && READING_PROCEDURES.has(called)) return null
  return `CALL ${called ?? 'of an unknown procedure'}`
}
