import { clear } from './clear.ts'
import { collapse } from './collapse.ts'
import { copyKey } from './copyKey.ts'
import { expand } from './expand.ts'
import { fit } from './fit.ts'
import type { MenuEntry } from './menuEntry.ts'
import { openRing } from './openRing.ts'
import { pathFrom } from './pathFrom.ts'
import { pathTo } from './pathTo.ts'
import { remove } from './remove.ts'
import { selectAll } from './selectAll.ts'

/** The right-click menu, in its order. */
export const MENU_ENTRIES: readonly MenuEntry[] = [fit, selectAll, clear, expand, collapse, remove, pathFrom, pathTo, openRing, copyKey]
