import { HYPOTHESES, type Hypothesis } from '../../../server/contract/common.ts'
import type { RingStatus } from '../../../server/contract/verdicts.ts'
import { HYPOTHESIS_GLYPHS } from '../../canvas/render/glyphs.ts'
import type { Palette } from '../../canvas/render/palette.ts'
import { HypothesisPattern } from '../../glyphs/HypothesisPattern.tsx'
import type { Placed } from './placeCommunities.ts'

const GLYPH_FROM = 12
const NUMBER_FROM = 18.5

const patternId = (hypothesis: Hypothesis) => `community-${hypothesis}`

export function CommunityPatterns() {
  return HYPOTHESES.map((hypothesis) => <HypothesisPattern key={hypothesis} id={patternId(hypothesis)} hypothesis={hypothesis} step={8} />)
}

interface Props {
  readonly placed: Placed
  readonly selected: boolean
  /** Pixels of one unit of the plane, about. */
  readonly scale: number
  readonly palette: Palette
  readonly onSelect: (ringId: string) => void
  readonly onOpen: (ringId: string) => void
}

/** A ring on the overview. The glyph shows from a radius of 12 pixels, the number from 18.5. */
export function CommunityMark({ placed: { of: ring, x, y, r }, selected, scale, palette, onSelect, onOpen }: Props) {
  const hollow = ring.hypothesis === 'undecided'
  const ink = hollow ? palette.hypotheses.undecided : palette.glyph
  const numbered = r * scale >= NUMBER_FROM
  const font = Math.min(14, Math.max(10 / scale, r * 0.42))
  const glyph = Math.min(26, r * (numbered ? 0.72 : 1.05))
  return (
    <g
      data-ring={ring.ringId}
      transform={`translate(${x} ${y})`}
      style={{ cursor: 'pointer' }}
      opacity={ring.statuses.includes('rejected') ? 0.4 : 1}
      onClick={() => onSelect(ring.ringId)}
      onDoubleClick={() => onOpen(ring.ringId)}
    >
      {selected && <circle r={r + 8} fill="var(--kb-accent-soft)" />}
      {selected && <circle r={r + 4} fill="none" stroke="var(--kb-accent)" strokeWidth={2} />}
      <circle
        r={r}
        fill={hollow ? 'var(--kb-canvas)' : `url(#${patternId(ring.hypothesis)})`}
        stroke={hollow ? palette.hypotheses.undecided : 'none'}
        strokeWidth={1.6}
        strokeDasharray="4 3"
      />
      {r * scale >= GLYPH_FROM && (
        <path
          d={HYPOTHESIS_GLYPHS[ring.hypothesis]}
          transform={`translate(${-glyph / 2} ${-glyph / 2 - (numbered ? r * 0.22 : 0)}) scale(${glyph / 16})`}
          fill="none"
          stroke={ink}
          strokeWidth={1.5}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
      {numbered && (
        <text
          y={r * 0.22 + font * 0.85}
          textAnchor="middle"
          fontSize={font}
          fontWeight={500}
          fill={ink}
          style={{ paintOrder: 'stroke' }}
          stroke={hollow ? 'none' : palette.hypotheses[ring.hypothesis]}
          strokeWidth={hollow ? 0 : font / 4.5}
        >
          {String(ring.ringNo).padStart(3, '0')}
        </text>
      )}
      <StatusSign ring={ring} at={r * 0.72} />
    </g>
  )
}

const SIGNS: Readonly<Record<RingStatus, string | null>> = {
  lead: null,
  confirmed: 'M-3 .2-.8 2.4 3.2-2.4',
  rejected: 'M-2.5-2.5 2.5 2.5M2.5-2.5-2.5 2.5',
  split: 'M-3 0h1.6L3-2.6M-1.4 0 3 2.6',
  merged: 'M3 0H1.4L-3-2.6M1.4 0-3 2.6',
}

/** At the upper right: what people said of the ring; amber when a run has overtaken it. */
function StatusSign({ ring: { statuses, secondLook }, at }: { ring: Placed['of']; at: number }) {
  const sign = SIGNS[statuses[0] ?? 'lead']
  if (sign === null) return null
  return (
    <g transform={`translate(${at} ${-at})`} data-status={statuses[0]}>
      <circle r={7} fill={secondLook ? 'var(--kb-attention-soft)' : 'var(--kb-panel)'} stroke={secondLook ? 'var(--kb-attention)' : 'var(--kb-accent)'} />
      <path
        d={sign}
        fill="none"
        stroke={secondLook ? 'var(--kb-attention)' : 'var(--kb-accent)'}
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </g>
  )
}
