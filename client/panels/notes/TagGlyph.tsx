import type { Tag } from '../../../server/contract/notes.ts'
import { TAG_GLYPHS } from '../../canvas/render/tagGlyphs.ts'

export function TagGlyph({ tag, size = 12 }: { tag: Tag; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      <path d={TAG_GLYPHS[tag]} />
    </svg>
  )
}
