import { away } from './away.ts'
import { cypherPage } from './cypherPage.ts'
import { loading } from './loading.ts'
import { pages } from './pages.ts'
import { openStage } from './stage.ts'

// Rows 23 to 25, 28 to 33: Cypher, loading, languages, themes, the guided path (how to add one: `rings.test.ts`). What takes Neo4j away comes last.
const stage = openStage()

cypherPage(stage)
loading(stage)
pages(stage)
away(stage)
