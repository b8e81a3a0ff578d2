import { away } from './away.ts'
import { loading } from './loading.ts'
import { cypher } from './rows/23-cypher.ts'
import { savedQueries } from './rows/24-savedQueries.ts'
import { readOnly } from './rows/25-readOnly.ts'
import { languages } from './rows/29-languages.ts'
import { waits } from './rows/30-waits.ts'
import { everyPage } from './rows/31-everyPage.ts'
import { offline } from './rows/32-offline.ts'
import { path } from './rows/33-path.ts'
import { openStage } from './stage.ts'

// Rows 23 to 25, 28 to 33: Cypher, loading, languages, themes, the guided path (how to add one: `rings.test.ts`). What takes Neo4j away comes last.
const stage = openStage()

cypher(stage)
savedQueries(stage)
readOnly(stage)
loading(stage)
languages(stage)
everyPage(stage)
offline(stage)
path(stage)
waits(stage)
away(stage)
