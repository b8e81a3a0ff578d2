import { invert } from './invert.ts'
import { groupRings } from './groupRings.ts'
import { ungroupAll } from './ungroupAll.ts'
import { mergeLines } from './mergeLines.ts'
import { showAll } from './showAll.ts'
import { neighbourhood } from './neighbourhood.ts'
import { groupSelection } from './groupSelection.ts'
import { groupRing } from './groupRing.ts'
import { groupHanging } from './groupHanging.ts'
import { ungroup } from './ungroup.ts'
import { groupMembers } from './groupMembers.ts'
import { relationEnds } from './relationEnds.ts'
import { relationType } from './relationType.ts'
import { removeRelation } from './removeRelation.ts'
import { clear } from './clear.ts'
import { collapse } from './collapse.ts'
import { copyKey } from './copyKey.ts'
import { expand } from './expand.ts'
import { expandBy } from './expandBy.ts'
import { fit } from './fit.ts'
import { freeze } from './freeze.tsx'
import type { MenuEntry } from './menuEntry.ts'
import { moneyTo } from './moneyTo.ts'
import { note } from './note.tsx'
import { openRing } from './openRing.ts'
import { runQuery } from './runQuery.tsx'
import { pathFrom } from './pathFrom.ts'
import { pathTo } from './pathTo.ts'
import { remove } from './remove.ts'
import { selectAll } from './selectAll.ts'

/** The right-click menu, in its order. */
export const MENU_ENTRIES: readonly MenuEntry[] = [
  fit,
  selectAll,
  invert,
  showAll,
  groupRings,
  ungroupAll,
  expand,
  expandBy,
  collapse,
  remove,
  relationEnds,
  relationType,
  removeRelation,
  mergeLines,
  ungroup,
  groupMembers,
  neighbourhood,
  groupSelection,
  groupRing,
  groupHanging,
  pathFrom,
  pathTo,
  moneyTo,
  openRing,
  note,
  freeze,
  runQuery,
  copyKey,
  clear,
]
