import type { Bilingual } from '../../contract/common.ts'

/** A kind of value that two stores can share. Its ρ is in `linkSettings.ts`. */
export interface SharedKind {
  readonly id: string
  readonly name: Bilingual
  /** Why it weighs what it weighs. */
  readonly why: string
  /** File in `evidence/links` that lists the rows of a shared value. */
  readonly rows: 'identifier' | 'bank_account' | 'site_account' | 'qr_account' | 'gambling_site' | 'controller'
}
