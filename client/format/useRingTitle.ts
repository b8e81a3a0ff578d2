import type { Bilingual } from '../../server/contract/common.ts'
import { ringTag } from './ringTag.ts'
import { useFormat } from './useFormat.ts'

/** `#017 · Small appliances, 15 stores`: the number people quote, and what the ring is. */
export function useRingTitle(): (ring: { readonly ringNo: number; readonly name: Bilingual }) => string {
  const { text } = useFormat()
  return ({ ringNo, name }) => `${ringTag(ringNo)} · ${text(name)}`
}
