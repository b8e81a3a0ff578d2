import type { ComponentType } from 'react'
import { FilterPanel } from '../filters/FilterPanel.tsx'
import { LegendPanel } from './LegendPanel.tsx'
import { MirrorList } from './MirrorList.tsx'
import { SearchPanel } from './SearchPanel.tsx'

/** The left panel, from top to bottom. */
export const LEFT_PARTS: readonly { readonly id: string; readonly Part: ComponentType }[] = [
  { id: 'search', Part: SearchPanel },
  { id: 'legend', Part: LegendPanel },
  { id: 'filters', Part: FilterPanel },
  { id: 'list', Part: MirrorList },
]
