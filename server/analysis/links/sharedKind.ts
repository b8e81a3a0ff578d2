import type { LinkKind } from './linkKind.ts'

/** A kind of value that two stores can share. Its ρ is in `linkSettings.ts`. */
export interface SharedKind extends LinkKind {
  /** File in `evidence/links` that lists the rows of a shared value. */
  readonly rows: 'identifier' | 'bank_account' | 'site_account' | 'qr_account' | 'gambling_site' | 'controller' | 'sender'
}
