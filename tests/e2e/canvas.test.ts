import { explore } from './explore.ts'
import { search } from './rows/01-search.ts'
import { expand } from './rows/02-expand.ts'
import { hubs } from './rows/03-hubs.ts'
import { paths } from './rows/04-paths.ts'
import { rows } from './rows/12-rows.ts'
import { table } from './rows/13-table.ts'
import { openStage } from './stage.ts'

// Rows 1 to 13: search, canvas, scenes, notes, evidence (how to add one: `rings.test.ts`).
const stage = openStage()

explore(stage)
search(stage)
expand(stage)
hubs(stage)
paths(stage)
rows(stage)
table(stage)
