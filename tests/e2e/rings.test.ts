import { exports } from './exports.ts'
import { money } from './money.ts'
import { rings } from './rings.ts'
import { openStage } from './stage.ts'
import { supply } from './supply.ts'

// Rows 14 to 22, 26, 27: rings, supply, freeze, match, exports. A row is a file `rows/NN-name.ts` that exports one function, and a line here, in
// `canvas.test.ts` or in `pages.test.ts`; the three run side by side, each with a server, a Neo4j and a copy of the sample of its own. `npm run row NN` runs one.
// Rows of a file share its case: leave it as you found it, or look for what you made by its own name.
const stage = openStage()

rings(stage)
money(stage)
supply(stage)
exports(stage)
