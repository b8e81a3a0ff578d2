import * as cases from './cases.ts'
import type { Endpoint } from './endpoint.ts'
import * as crosscase from './crosscase.ts'
import * as explain from './explain.ts'
import * as exports from './exports.ts'
import * as freeze from './freeze.ts'
import * as graph from './graph.ts'
import * as jobs from './jobs.ts'
import * as linkKinds from './linkKinds.ts'
import * as mixups from './mixups.ts'
import * as mask from './mask.ts'
import * as money from './money.ts'
import * as ownQueries from './ownQueries.ts'
import * as notes from './notes.ts'
import * as path from './path.ts'
import * as queries from './queries.ts'
import * as ringReasons from './ringReasons.ts'
import * as rings from './rings.ts'
import * as runs from './runs.ts'
import * as scenes from './scenes.ts'
import * as sources from './sources.ts'
import * as strictness from './strictness.ts'
import * as supply from './supply.ts'
import * as system from './system.ts'
import * as verdicts from './verdicts.ts'

const isEndpoint = (value: unknown): value is Endpoint => typeof value === 'object' && value !== null && 'method' in value && 'path' in value

/** Every operation of the API: routes, OpenAPI and the contract tests walk this list. */
export const ENDPOINTS: readonly Endpoint[] = [
  system,
  cases,
  jobs,
  sources,
  rings,
  money,
  mixups,
  ringReasons,
  runs,
  verdicts,
  strictness,
  explain,
  scenes,
  notes,
  freeze,
  path,
  linkKinds,
  supply,
  graph,
  queries,
  ownQueries,
  crosscase,
  exports,
  mask,
].flatMap((resource) => Object.values(resource).filter(isEndpoint))
