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
export const OVERLAYS: readonly { readonly id: string; readonly Overlay: ComponentType }[] = [
  { id: 'empty', Overlay: EmptyCanvas },
  { id: 'allFilteredOut', Overlay: AllFilteredOut },
  { id: 'hub', Overlay: HubDialog },
  { id: 'large', Overlay: LargeDialog },
  { id: 'paths', Overlay: PathCard },
  { id: 'keys', Overlay: ExploreKeys },
  { id: 'scene', Overlay: SceneEntry },
  { id: 'draft', Overlay: DraftKeeper },
]
