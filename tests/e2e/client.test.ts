import { afterAll, beforeAll, vi } from 'vitest'
import { away } from './away.ts'
import { cypherPage } from './cypherPage.ts'
import { explore } from './explore.ts'
import { exports } from './exports.ts'
import { loading } from './loading.ts'
import { money } from './money.ts'
import { pages } from './pages.ts'
import { rings } from './rings.ts'
import { Stage } from './stage.ts'
import { supply } from './supply.ts'

// One file, so that the client is built and the sample loaded once; what takes Neo4j away comes last.
vi.setConfig({ testTimeout: 300_000 })
const stage = new Stage()
beforeAll(async () => stage.open(), 900_000)
afterAll(async () => stage.close())

rings(stage)
money(stage)
supply(stage)
explore(stage)
cypherPage(stage)
exports(stage)
loading(stage)
pages(stage)
away(stage)
