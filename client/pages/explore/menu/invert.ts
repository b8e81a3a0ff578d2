import { inverted } from '../inverted.ts'
import type { MenuEntry } from './menuEntry.ts'

export const invert: MenuEntry = {
  id: 'invert',
  item: (target, exploring, t) => (target.kind === 'canvas' ? { label: t('lens:menu.invert'), run: () => exploring.select(inverted(exploring)) } : null),
}
