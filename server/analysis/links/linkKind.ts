import type { Bilingual } from '../../contract/common.ts'

/** Something that two stores can have in common, and what it is worth. */
export interface LinkKind {
  readonly id: string
  readonly name: Bilingual
  /** Why it weighs what it weighs. */
  readonly why: Bilingual
  /** Ordinary reasons for two stores to have it in common. */
  readonly confuser: Bilingual
  /** What is left out, besides values of too many stores. */
  readonly guard?: Bilingual
}
