import type { UncalledGroup } from '../../../server/contract/rings.ts'
import type { Palette } from '../../canvas/render/palette.ts'
import type { Placed } from './placeCommunities.ts'

interface Props {
  readonly placed: Placed<UncalledGroup>
  readonly selected: boolean
  readonly palette: Palette
  readonly onSelect: (groupId: string) => void
}

/** Linked stores that were not called a ring: hollow and dotted in the colour of what they lean to. */
export function GroupMark({ placed: { of: group, x, y, r }, selected, palette, onSelect }: Props) {
  return (
    <g data-group={group.groupId} transform={`translate(${x} ${y})`} style={{ cursor: 'pointer' }} onClick={() => onSelect(group.groupId)}>
      {selected && <circle r={r + 4} fill="none" stroke="var(--kb-accent)" strokeWidth={2} />}
      <circle r={r} fill="var(--kb-canvas)" stroke={palette.hypotheses[group.hypothesis]} strokeWidth={1.4} strokeDasharray="1.5 2.5" />
    </g>
  )
}
