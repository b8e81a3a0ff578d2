import type { ComponentType } from 'react'
import { AllFilteredOut } from './AllFilteredOut.tsx'
import { DraftKeeper } from './DraftKeeper.tsx'
import { EmptyCanvas } from './EmptyCanvas.tsx'
import { ExploreKeys } from './ExploreKeys.tsx'
import { LargeDialog } from './LargeDialog.tsx'
import { SceneEntry } from './SceneEntry.tsx'
import { HubDialog } from '../hub/HubDialog.tsx'
import { PathCard } from '../paths/PathCard.tsx'

/** What lies above the canvas, and what only listens. */
export const OVERLAYS: readonly ComponentType[] = [EmptyCanvas, AllFilteredOut, HubDialog, LargeDialog, PathCard, ExploreKeys, SceneEntry, DraftKeeper]
