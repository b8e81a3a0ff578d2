import type { ComponentType } from 'react'
import { FilterPanel } from '../filters/FilterPanel.tsx'
import { LegendPanel } from './LegendPanel.tsx'
import { MirrorList } from './MirrorList.tsx'
import { SearchPanel } from './SearchPanel.tsx'

/** The left panel, from top to bottom. */
export const LEFT_PARTS: readonly ComponentType[] = [SearchPanel, LegendPanel, FilterPanel, MirrorList]
