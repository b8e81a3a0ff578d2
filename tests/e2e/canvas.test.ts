import { explore } from './explore.ts'
import { search } from './rows/01-search.ts'
import { expand } from './rows/02-expand.ts'
import { hubs } from './rows/03-hubs.ts'
import { paths } from './rows/04-paths.ts'
import { filters } from './rows/05-filters.ts'
import { time } from './rows/06-time.ts'
import { groups } from './rows/07-groups.ts'
import { selecting } from './rows/08-selecting.ts'
import { undo } from './rows/09-undo.ts'
import { scenes } from './rows/10-scenes.ts'
import { notes } from './rows/11-notes.ts'
import { rows } from './rows/12-rows.ts'
import { table } from './rows/13-table.ts'
import { picture } from './rows/26-picture.ts'
import { openStage } from './stage.ts'

// Rows 1 to 13: search, canvas, scenes, notes, evidence (how to add one: `rings.test.ts`).
const stage = openStage()

explore(stage)
search(stage)
expand(stage)
hubs(stage)
paths(stage)
filters(stage)
time(stage)
groups(stage)
selecting(stage)
undo(stage)
picture(stage)
rows(stage)
table(stage)
scenes(stage)
notes(stage)
