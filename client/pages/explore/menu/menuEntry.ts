import type { TFunction } from 'i18next'
import type { Exploring, MenuTarget } from '../ExploreContext.ts'

export interface MenuItem {
  readonly label: string
  readonly disabled?: boolean
  readonly run: () => void
}

/** Something that can be done with what the menu was opened on, or several of its kind. No item: it does not apply there. */
export interface MenuEntry {
  readonly id: string
  readonly item: (target: MenuTarget, exploring: Exploring, t: MenuTexts) => MenuItem | readonly MenuItem[] | null
}

/** Texts of the canvas; those of other namespaces by `lens:menu.group`. */
export type MenuTexts = TFunction<['canvas', 'lens', 'cypher']>
