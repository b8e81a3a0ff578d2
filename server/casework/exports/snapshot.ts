import type { Case } from '../case.ts'

/** The case as it stands now, on connections of its own: what is loaded or run meanwhile does not show. Nothing is written through it but temporary tables. */
export async function withSnapshot<T>(kase: Case, use: (frozen: Case) => Promise<T>): Promise<T> {
  const evidence = await kase.evidence.another()
  const casework = await kase.casework.another()
  try {
    const frozen = { ...kase, evidence, casework }
    return await evidence.transaction(async () => casework.transaction(async () => use(frozen)))
  } finally {
    evidence.close()
    casework.close()
  }
}
