import { flowLayout } from './flowLayout.ts'
import { forceLayout } from './forceLayout.ts'
import type { Layout } from './layoutInput.ts'

/** Every layout of the toolbar; one file each. */
export const LAYOUTS = { flow: flowLayout, force: forceLayout } satisfies Record<string, Layout>
export type LayoutId = keyof typeof LAYOUTS
export const LAYOUT_IDS: readonly LayoutId[] = ['flow', 'force']
