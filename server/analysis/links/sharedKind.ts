import type { Bilingual } from '../../contract/common.ts'

/** A kind of value that two stores can share. Its ρ is in `linkSettings.ts`. */
export interface SharedKind {
  readonly id: string
  readonly name: Bilingual
  /** Why its ρ is what it is. */
  readonly why: Bilingual
  /** Ordinary reasons for two stores to share one. */
  readonly confuser: Bilingual
  /** What is left out besides values of too many stores. */
  readonly guard?: Bilingual
  /** File in `evidence/links` that lists the rows of a shared value. */
  readonly rows: 'identifier' | 'bank_account' | 'site_account' | 'qr_account' | 'gambling_site' | 'controller' | 'sender'
}
