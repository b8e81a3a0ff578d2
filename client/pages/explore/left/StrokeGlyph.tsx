import { isInferred } from '../../../canvas/scene/relationKinds.ts'

/** How the canvas draws relations of a type: solid where a record states them, dashed where the analysis does. */
export function StrokeGlyph({ type }: { type: string }) {
  return (
    <svg width="16" height="8" aria-hidden="true" style={{ flex: 'none' }}>
      <line x1="0" y1="4" x2="16" y2="4" stroke="currentColor" strokeWidth="1.5" strokeDasharray={isInferred(type) ? '4 3' : undefined} />
    </svg>
  )
}
