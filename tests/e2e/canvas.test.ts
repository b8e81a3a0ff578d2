import { explore } from './explore.ts'
import { openStage } from './stage.ts'

// Rows 1 to 13: search, canvas, scenes, notes, evidence (how to add one: `rings.test.ts`).
const stage = openStage()

explore(stage)
