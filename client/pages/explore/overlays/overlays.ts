import type { ComponentType } from 'react'
import { AllFilteredOut } from './AllFilteredOut.tsx'
import { EmptyCanvas } from './EmptyCanvas.tsx'
import { ExploreKeys } from './ExploreKeys.tsx'
import { HubDialog } from './HubDialog.tsx'

/** What lies above the canvas, and what only listens. */
export const OVERLAYS: readonly { readonly id: string; readonly Overlay: ComponentType }[] = [
  { id: 'empty', Overlay: EmptyCanvas },
  { id: 'allFilteredOut', Overlay: AllFilteredOut },
  { id: 'hub', Overlay: HubDialog },
  { id: 'keys', Overlay: ExploreKeys },
]
