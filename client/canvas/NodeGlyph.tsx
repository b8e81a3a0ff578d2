import { useComputedColorScheme } from '@mantine/core'
import type { Hypothesis, Label } from '../../server/contract/common.ts'
import { HYPOTHESIS_GLYPHS, isSquare, NODE_GLYPHS } from './render/glyphs.ts'
import { PALETTES } from './render/palette.ts'

/** The mark of a node as the canvas draws it, for lists and panels. Its name always stands beside it. */
export function NodeGlyph({ label, hypothesis, size = 18 }: { label: Label; hypothesis?: Hypothesis | null; size?: number }) {
  const palette = PALETTES[useComputedColorScheme('light')]
  const fill = hypothesis ? palette.hypotheses[hypothesis] : palette.nodes[label]
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" style={{ flex: 'none' }}>
      {isSquare(label) ? <rect x="1" y="1" width="22" height="22" rx="4.5" fill={fill} /> : <circle cx="12" cy="12" r="11.5" fill={fill} />}
      <path
        d={hypothesis ? HYPOTHESIS_GLYPHS[hypothesis] : NODE_GLYPHS[label]}
        transform="translate(4.4 4.4) scale(0.95)"
        fill="none"
        stroke={palette.glyph}
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
