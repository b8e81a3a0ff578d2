import type { GraphNode } from '../../../server/contract/common.ts'
import { shorten } from './shorten.ts'

const CODE_END = 5

/** A name for the canvas by the end that tells nodes of its kind apart: of a code the last digits, of a site the beginning of its domain. */
export function titleOf({ label, name, key }: Pick<GraphNode, 'label' | 'name' | 'key'>, most: number): string {
  const text = name || key
  const room = Math.floor(most * 1.6)
  if (text.length <= room && label !== 'QrCode') return shorten(text, most)
  if (label === 'QrCode' && most < 20 && text.length > CODE_END + 3) return `…${text.slice(-CODE_END)}`
  if (label === 'VendorSite' || label === 'GamblingSite') return /^[\x20-\x7E]+$/.test(text) ? `${text.slice(0, room - 1)}…` : shorten(text, most)
  return shorten(text, most)
}
