import { exports } from './exports.ts'
import { money } from './money.ts'
import { rings } from './rings.ts'
import { mask } from './rows/14-mask.ts'
import { ringList } from './rows/15-ringList.ts'
import { ringPage } from './rows/16-ringPage.ts'
import { verdicts } from './rows/17-verdicts.ts'
import { overview } from './rows/18-overview.ts'
import { operators } from './rows/19-operators.ts'
import { outlets } from './rows/20-outlets.ts'
import { freeze } from './rows/21-freeze.ts'
import { crosscase } from './rows/22-crosscase.ts'
import { report } from './rows/26-report.ts'
import { manifests } from './rows/27-manifests.ts'
import { openStage } from './stage.ts'
import { supply } from './supply.ts'

// Rows 14 to 22, 26, 27: rings, supply, freeze, match, exports. A row is a file `rows/NN-name.ts` that exports one function, and a line here, in
// `canvas.test.ts` or in `pages.test.ts`; the three run side by side, each with a server, a Neo4j and a copy of the sample of its own. `npm run row NN` runs one.
// Rows of a file share its case: leave it as you found it, or look for what you made by its own name.
const stage = openStage()

rings(stage)
ringList(stage)
ringPage(stage)
verdicts(stage)
overview(stage)
money(stage)
supply(stage)
operators(stage)
outlets(stage)
freeze(stage)
crosscase(stage)
exports(stage)
report(stage)
manifests(stage)
mask(stage)
