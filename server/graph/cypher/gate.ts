import neo4j, { type Plan } from 'neo4j-driver'
import { z } from 'zod'
import { AppError } from '../../errors.ts'
import type { Connection } from '../connection.ts'
import { leadingWord } from './leadingWord.ts'
import { maskedCypher } from './maskedCypher.ts'
import { READING_OPERATORS, READING_PROCEDURES } from './operators.ts'
import { personalProperties } from './personalProperties.ts'
import { faultyPart, refusedPart } from './refusedPart.ts'

/** What the gate says of a text. `refused` names the part that is not let through, `from` and `to` where it stands; a text that does not parse has only a message and a place. */
export interface Verdict {
  allowed: boolean
  operators: number
  refused: string | null
  message: string | null
  from: number | null
  to: number | null
}

const TIMEOUT = 20_000
const EXPLAIN = 'EXPLAIN '
const PREFIXES = ['EXPLAIN', 'PROFILE', 'CYPHER']

/**
 * Whether a text only reads the graph. A reading session is not enough: it still lets LOAD CSV, SHOW, TERMINATE and dbms procedures
 * through. So Neo4j plans the text without running it, and every operator of the plan must be known to read.
 */
export async function checkCypher(connection: Connection, cypher: string): Promise<Verdict> {
  const first = leadingWord(cypher)
  if (PREFIXES.includes(first)) return refusal(cypher, first, 0)
  try {
    const { summary } = await connection.reading(async (session) => session.run(`${EXPLAIN}${cypher}`, {}, { timeout: TIMEOUT }), TIMEOUT)
    const plans = summary.plan ? flatten(summary.plan) : []
    const offending = plans.map(offence).find((found) => found !== null)
    if (offending) return refusal(cypher, offending, plans.length)
    if (summary.queryType !== 'r') return refusal(cypher, `a query of type ${summary.queryType}`, plans.length)
    if (plans.length === 0) return refusal(cypher, first || 'a text without a plan', 0)
    return { allowed: true, operators: plans.length, refused: null, message: null, from: null, to: null }
  } catch (error) {
    if (!(error instanceof neo4j.Neo4jError) || !error.code.startsWith('Neo.ClientError')) throw connection.translate(error)
    const part = faultyPart(cypher, error.message, EXPLAIN.length)
    return { allowed: false, operators: 0, refused: null, message: plainMessage(error.message, part !== null), from: part?.from ?? null, to: part?.to ?? null }
  }
}

/** The same for a session under the mask, which may not compute with what the mask covers. */
export async function checkMasked(connection: Connection, cypher: string): Promise<Verdict> {
  const verdict = await checkCypher(connection, cypher)
  if (!verdict.allowed) return verdict
  try {
    maskedCypher(cypher, await personalProperties())
    return verdict
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { refused, from, to } = z.object({ refused: z.string(), from: z.number(), to: z.number() }).parse(error.details)
    return { ...verdict, allowed: false, refused, message: error.message, from, to }
  }
}

/** Throws QUERY_REFUSED naming the part, or QUERY_FAILED when Neo4j cannot make sense of the text. */
export async function requireReading(connection: Connection, cypher: string): Promise<void> {
  const verdict = await checkCypher(connection, cypher)
  if (verdict.allowed) return
  const { refused, message, from, to } = verdict
  const place: Record<string, number> = from === null || to === null ? {} : { from, to }
  if (refused) throw new AppError('QUERY_REFUSED', message ?? '', { refused, ...place })
  throw new AppError('QUERY_FAILED', message ?? 'Neo4j cannot read this query.', place)
}

function refusal(cypher: string, refused: string, operators: number): Verdict {
  const part = refusedPart(cypher, refused)
  const message = `Only reading queries run here; this one was refused because of ${refused}.`
  return { allowed: false, operators, refused, message, from: part?.from ?? null, to: part?.to ?? null }
}

/** What Neo4j said, without the excerpt that follows it: that has our EXPLAIN in it, and the page marks the place in the text itself. */
function plainMessage(message: string, isPlaced: boolean): string {
  return isPlaced ? (message.split(/\s*\(line \d+, column \d+/)[0] ?? message) : message
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
