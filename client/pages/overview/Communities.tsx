import { useComputedColorScheme } from '@mantine/core'
import { memo } from 'react'
import type { UncalledGroup } from '../../../server/contract/rings.ts'
import { PALETTES } from '../../canvas/render/palette.ts'
import { CommunityMark } from './CommunityMark.tsx'
import type { FamilyHull } from './familyHulls.ts'
import { GroupMark } from './GroupMark.tsx'
import type { Placed } from './placeCommunities.ts'

export interface PlacedLink {
  readonly a: string
  readonly b: string
  readonly weight: number
  readonly from: Placed
  readonly to: Placed
}

interface Props {
  readonly hulls: readonly FamilyHull[]
  readonly links: readonly PlacedLink[]
  readonly rings: readonly Placed[]
  readonly groups: readonly Placed<UncalledGroup>[]
  readonly selectedId: string | null
  readonly scale: number
  readonly onSelect: (id: string) => void
  readonly onOpen: (ringId: string) => void
}

/** What the overview is drawn of. It stays as it is while it is moved and zoomed: there may be a thousand rings. */
export const Communities = memo(function Communities({ hulls, links, rings, groups, selectedId, scale, onSelect, onOpen }: Props) {
  const palette = PALETTES[useComputedColorScheme('light')]
  return (
    <>
      {hulls.map(({ id, path }) => (
        <path key={id} d={path} fill="var(--kb-hull)" stroke="var(--kb-hull)" strokeWidth={20} strokeLinejoin="round" />
      ))}
      {links.map(({ a, b, weight, from, to }) => {
        const lit = selectedId === a || selectedId === b
        return (
          <path
            key={`${a} ${b}`}
            d={curve(from, to)}
            fill="none"
            stroke={lit ? 'var(--kb-accent)' : 'var(--kb-edge)'}
            strokeWidth={(lit ? 1.6 : 0.8) + Math.min(1.6, Math.abs(weight) / 10)}
            opacity={lit ? 0.9 : 0.45}
            strokeDasharray="4 3"
          />
        )
      })}
      {rings.map((one) => (
        <CommunityMark
          key={one.of.ringId}
          placed={one}
          selected={one.of.ringId === selectedId}
          scale={scale}
          palette={palette}
          onSelect={onSelect}
          onOpen={onOpen}
        />
      ))}
      {groups.map((one) => (
        <GroupMark key={one.of.groupId} placed={one} selected={one.of.groupId === selectedId} palette={palette} onSelect={onSelect} />
      ))}
    </>
  )
})

function curve(a: Placed, b: Placed): string {
  const mx = (a.x + b.x) / 2 + (b.y - a.y) * 0.12
  const my = (a.y + b.y) / 2 - (b.x - a.x) * 0.12
  return `M${a.x} ${a.y}Q${mx} ${my} ${b.x} ${b.y}`
}
