import { useComputedColorScheme } from '@mantine/core'
import type { Hypothesis } from '../../server/contract/common.ts'
import { PALETTES } from '../canvas/render/palette.ts'

/** An SVG fill that tells hypotheses apart without colour: solid, hatch, dots. `undecided` is hollow and needs none. */
export function HypothesisPattern({ id, hypothesis, step = 6 }: { id: string; hypothesis: Hypothesis; step?: number }) {
  const palette = PALETTES[useComputedColorScheme('light')]
  const color = palette.hypotheses[hypothesis]
  return (
    <defs>
      <pattern id={id} width={step} height={step} patternUnits="userSpaceOnUse" patternTransform={hypothesis === 'brushing' ? 'rotate(45)' : ''}>
        <rect width={step} height={step} fill={color} />
        {hypothesis === 'brushing' && <rect width={step * 0.24} height={step} fill={palette.glyph} opacity="0.34" />}
        {hypothesis === 'no_ship' && <circle cx={step / 2} cy={step / 2} r={step * 0.13} fill={palette.glyph} opacity="0.6" />}
      </pattern>
    </defs>
  )
}
