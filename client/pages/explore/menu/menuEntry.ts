import type { TFunction } from 'i18next'
import type { Exploring, MenuTarget } from '../ExploreContext.ts'

export interface MenuItem {
  readonly label: string
  readonly disabled?: boolean
  readonly run: () => void
}

/** One thing that can be done with what the menu was opened on. No item: it does not apply there. */
export interface MenuEntry {
  readonly id: string
  readonly item: (target: MenuTarget, exploring: Exploring, t: TFunction<'canvas'>) => MenuItem | null
}
