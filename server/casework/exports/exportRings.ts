import type { ExportFormat, ReportLanguage } from '../../contract/exports.ts'
import type { Task } from '../../task.ts'
import type { Case } from '../case.ts'
import { writeCsv } from './csv.ts'
import { writeCypherScript } from './cypherScript.ts'
import type { Planner } from './exporter.ts'
import { exportMask, type ExportMask } from './exportMask.ts'
import { writeGexf } from './gexf.ts'
import { writeGraphml } from './graphml.ts'
import type { ManifestHead } from './manifestOf.ts'
import type { OutputFile } from './outputFile.ts'
import { writeReport } from './report/writeReport.ts'
import { exportedRun, type ExportedRun } from './rings/exportedRun.ts'
import { ringEvidence } from './rings/ringEvidence.ts'
import { ringMembers } from './rings/ringMembers.ts'
import { ringNetwork } from './rings/ringNetwork.ts'
import { ringScores } from './rings/ringScores.ts'
import { writeRingsJson } from './rings/writeRingsJson.ts'
import { withSnapshot } from './snapshot.ts'
import { manifestSheet } from './writeTable.ts'
import { writeXlsx } from './xlsx.ts'

export interface RingWriting {
  /** A snapshot, whose evidence takes temporary tables. */
  readonly kase: Case
  readonly run: ExportedRun
  readonly mask: ExportMask
  /** Of the report. */
  readonly language: ReportLanguage
  readonly head: ManifestHead
  readonly out: OutputFile
  readonly task: Task
}

/** A format is a way to write rings: returns the rows of the membership list that it wrote, and for graphs all of them once the nodes are written. */
const FORMATS: Readonly<Record<ExportFormat, (writing: RingWriting) => Promise<number>>> = {
  csv: async ({ kase, run, mask, out, task }) => writeCsv(ringMembers(kase, run, mask), out, task),
  json: writeRingsJson,
  xlsx: async ({ kase, run, mask, head, out, task }) => {
    const [members = 0] = await writeXlsx([ringMembers(kase, run, mask), ringEvidence(kase, run, mask), ringScores(kase, run), manifestSheet(head)], out, task)
    return members
  },
  graphml: async (writing) => writeNetwork(writing, writeGraphml),
  gexf: async (writing) => writeNetwork(writing, writeGexf),
  cypher: async (writing) => writeNetwork(writing, writeCypherScript, true),
  html: writeReport,
}

async function writeNetwork({ kase, run, mask, out, task }: RingWriting, write: typeof writeGexf, withRings = false): Promise<number> {
  const network = await ringNetwork(kase, run, mask, withRings)
  const nodes = await write(network, out, task)
  return nodes === network.count ? network.members : nodes
}

export const exportRings: Planner<'rings'> = async (request, { kase, task }, use) =>
  withSnapshot(kase, async (frozen) => {
    const run = await exportedRun(frozen, request.ringId)
    const mask = await exportMask(kase, request.mask)
    return use({
      stem: request.ringId === undefined ? `rings-run${run.runNo}` : `ring${run.rings[0]?.ringNo ?? ''}-run${run.runNo}`,
      provenance: {
        runId: run.runId,
        settings: run.settings,
        query: null,
        parameters: { ...(request.ringId === undefined ? {} : { ringId: request.ringId }), ...(run.latest ? {} : { olderRun: run.runNo }) },
      },
      promised: run.members,
      write: async (out, head) => FORMATS[request.format]({ kase: frozen, run, mask, language: request.language, head, out, task }),
    })
  })
