import type { Database } from '../evidence/database.ts'

/** An open case: its folder and its two databases. Whoever opened it closes it (`openCase.ts`). */
export interface Case {
  readonly id: string
  /** Absolute path of the case folder. */
  readonly folder: string
  readonly evidence: Database
  readonly casework: Database
  close(): Promise<void>
}

/** The rooms of a case folder, relative to it. */
export const CASE_FILES = {
  info: 'case.json',
  sources: 'sources',
  rejects: 'rejects',
  evidence: 'evidence.duckdb',
  casework: 'casework.duckdb',
  graph: 'graph',
  exports: 'exports',
  uploads: 'uploads',
  audit: 'audit.jsonl',
  lock: 'lock.json',
  spill: '.spill',
  maskSecret: 'mask.secret',
} as const
