import { resolve } from 'node:path'
import { z } from 'zod'
import { AppError } from './errors.ts'

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4180),
  HOST: z.string().default('127.0.0.1'),
  KONGBAO_DATA: z.string().default('./data'),
  NEO4J_URI: z.string().optional(),
  NEO4J_USERNAME: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().default('neo4j'),
})

export interface Environment {
  port: number
  host: string
  /** Absolute path of the folder that holds the case folders. */
  dataDir: string
  /** Another Neo4j instead of the managed one. */
  neo4j: { uri: string; username: string; password: string; database: string } | null
}

/** Reads the environment once, at the edge. Throws USAGE naming the variable that is wrong. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(present)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new AppError('USAGE', `The environment variable ${issue?.path.join('.')} is wrong: ${issue?.message}.`)
  }
  const { PORT, HOST, KONGBAO_DATA, NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = parsed.data
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(KONGBAO_DATA),
    neo4j: NEO4J_URI ? { uri: NEO4J_URI, username: NEO4J_USERNAME, password: NEO4J_PASSWORD, database: NEO4J_DATABASE } : null,
  }
}
