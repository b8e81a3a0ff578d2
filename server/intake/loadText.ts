import { throwIfCancelled } from '../errors.ts'
import type { Database } from '../evidence/database.ts'
import type { Task } from '../task.ts'
import { addCounts, type RowCounts } from './loadRows.ts'
import { loadSegments } from './loadSegments.ts'
import type { Plan } from './plan.ts'
import { DamagedGzip, textBytes } from './read/openBytes.ts'
import { RecordScanner } from './read/recordScanner.ts'
import type { TextSurvey } from './read/textEncoding.ts'
import { recordReader } from './readRecords.ts'
import { Segments } from './segments.ts'

/** So much of a file is loaded at a time: bounds memory and spill space, and a cancel waits no longer. */
export const STRETCH_BYTES = 96 << 20

export interface TextLoad extends RowCounts {
  /** Lines left out as footers or empty: how many, and the first. */
  footers: { count: number; line: number; text: string }
  cutOff: boolean
}

/** Reads a text file once and loads it stretch by stretch. Call it inside a transaction. */
export async function loadText(
  evidence: Database,
  path: string,
  plan: Plan,
  survey: TextSurvey,
  sourceId: number,
  spillDir: string,
  stretchBytes: number,
  task: Task,
  onBytes: (bytes: number) => void,
): Promise<TextLoad> {
  const load: TextLoad = { loaded: 0, duplicate: 0, rejected: 0, tables: {}, footers: { count: 0, line: 0, text: '' }, cutOff: false }
  const state = { segments: new Segments(spillDir, `load-${sourceId}-0`), made: 1, loading: Promise.resolve() }
  const loadInTurn = async (): Promise<void> => {
    await state.loading
    const segments = state.segments
    state.segments = new Segments(spillDir, `load-${sourceId}-${state.made++}`)
    // The next stretch is read while this one is loaded.
    state.loading = loadSegments(evidence, plan, segments, sourceId, task).then((counts) => addCounts(load, counts))
    state.loading.catch(() => undefined)
  }
  const width = plan.header.length
  const scanner = new RecordScanner({
    accepts: plan.profile ? (cells, multiline) => !multiline || Math.abs(cells - width) <= 1 : (cells) => cells === width,
    onRecord: recordReader(plan, survey, {
      record: (line, bytes) => state.segments.record(line, bytes),
      row: (line, table, cells, extra) => state.segments.row(line, table, cells, extra),
      reject: (line, column, value, reason) => state.segments.reject(line, column, value, reason),
      footer: (line, text) => (load.footers = load.footers.count === 0 ? { count: 1, line, text } : { ...load.footers, count: load.footers.count + 1 }),
    }),
    firstLine: plan.firstLine,
    firstByte: plan.firstByte,
  })
  try {
    let seen = 0
    try {
      for await (const chunk of textBytes(path, survey.encoding)) {
        throwIfCancelled(task.signal)
        const skip = Math.min(Math.max(plan.firstByte - seen, 0), chunk.length)
        seen += chunk.length
        scanner.push(chunk.subarray(skip))
        await state.segments.drain()
        onBytes(seen)
        if (state.segments.bytes > stretchBytes) await loadInTurn()
      }
      scanner.finish()
    } catch (error) {
      if (!(error instanceof DamagedGzip)) throw error
      load.cutOff = true
      scanner.finish(true)
    }
    await loadInTurn()
    await state.loading
    return load
  } finally {
    await state.loading.catch(() => undefined)
    await state.segments.remove()
  }
}
