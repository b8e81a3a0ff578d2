import { useComputedColorScheme } from '@mantine/core'
import { useId } from 'react'
import type { Hypothesis } from '../../server/contract/common.ts'
import { HYPOTHESIS_GLYPHS } from '../canvas/render/glyphs.ts'
import { PALETTES } from '../canvas/render/palette.ts'
import { HypothesisPattern } from './HypothesisPattern.tsx'

/** The mark of a hypothesis: colour, pattern and glyph. Its name always stands beside it. */
export function HypothesisGlyph({ hypothesis, size = 18 }: { hypothesis: Hypothesis; size?: number }) {
  const palette = PALETTES[useComputedColorScheme('light')]
  const pattern = useId()
  const hollow = hypothesis === 'undecided'
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" style={{ flex: 'none' }}>
      <HypothesisPattern id={pattern} hypothesis={hypothesis} />
      <circle
        cx="12"
        cy="12"
        r={hollow ? 10.8 : 11.5}
        fill={hollow ? 'none' : `url(#${pattern})`}
        stroke={hollow ? palette.hypotheses.undecided : 'none'}
        strokeWidth="1.5"
        strokeDasharray="3 2.4"
      />
      <path
        d={HYPOTHESIS_GLYPHS[hypothesis]}
        transform="translate(4.4 4.4) scale(0.95)"
        fill="none"
        stroke={hollow ? palette.hypotheses.undecided : palette.glyph}
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
