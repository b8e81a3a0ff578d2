import { caseOperations } from './cases.ts'
import { crosscaseOperations } from './crosscase.ts'
import { explainOperations } from './explain.ts'
import { exportOperations } from './exports.ts'
import { freezeOperations } from './freeze.ts'
import { graphOperations } from './graph.ts'
import { jobOperations } from './jobs.ts'
import { linkKindOperations } from './linkKinds.ts'
import { masked } from './masked.ts'
import { maskOperations } from './mask.ts'
import { moneyOperations } from './money.ts'
import { noteOperations } from './notes.ts'
import type { Operation } from './operation.ts'
import { ownQueryOperations } from './ownQueries.ts'
import { overviewOperations } from './overview.ts'
import { pathOperations } from './path.ts'
import { queryOperations } from './queries.ts'
import { rejectOperations } from './rejects.ts'
import { ringOperations } from './rings.ts'
import { runOperations } from './runs.ts'
import { sceneOperations } from './scenes.ts'
import type { Services } from './services.ts'
import { sourceOperations } from './sources.ts'
import { supplyOperations } from './supply.ts'
import { systemOperations } from './system.ts'
import { verdictOperations } from './verdicts.ts'

/** Every endpoint of the contract with what it does. */
export function operations(services: Services): Operation[] {
  return [
    systemOperations,
    caseOperations,
    jobOperations,
    sourceOperations,
    rejectOperations,
    ringOperations,
    moneyOperations,
    runOperations,
    verdictOperations,
    overviewOperations,
    explainOperations,
    sceneOperations,
    noteOperations,
    freezeOperations,
    pathOperations,
    linkKindOperations,
    supplyOperations,
    graphOperations,
    queryOperations,
    ownQueryOperations,
    crosscaseOperations,
    exportOperations,
    maskOperations,
  ]
    .flatMap((resource) => resource(services))
    .map((operation) => masked(operation, services.workspace))
}
