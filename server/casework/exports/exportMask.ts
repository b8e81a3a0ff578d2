import type { Label } from '../../contract/common.ts'
import type { Case } from '../case.ts'
import { maskOf } from '../masking/masks.ts'

/** What an export shows of keys, names and texts: the mask of the case, or everything. */
export interface ExportMask {
  readonly masked: boolean
  key(label: Label, key: string): string
  name(label: Label, key: string, name: string): string
  text(text: string): string
  /** The value that two stores share, of a link kind. */
  shared(kind: string, value: string): string
  /** A cell under a column name that may tell what it holds. */
  field(name: string, value: string): string
}

export const PLAIN: ExportMask = {
  masked: false,
  key: (_label, key) => key,
  name: (_label, _key, name) => name,
  text: (text) => text,
  shared: (_kind, value) => value,
  field: (_name, value) => value,
}

export async function exportMask(kase: Case, masked: boolean | undefined): Promise<ExportMask> {
  return masked ? maskOf(kase) : PLAIN
}
