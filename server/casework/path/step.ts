import { plain } from '../../analysis/indicator.ts'
import type { RunSummary } from '../../contract/cases.ts'
import type { Bilingual } from '../../contract/common.ts'
import type { PathFigure, PathResult, PathTable, TrailKind } from '../../contract/path.ts'
import type { Task } from '../../task.ts'
import type { Case } from '../case.ts'

/** What the steps before found. */
export type Trail = Readonly<Partial<Record<TrailKind, readonly string[]>>>

export interface Asked {
  readonly kase: Case
  /** Keys or numbers to begin with; never empty. */
  readonly input: readonly string[]
  readonly trail: Trail
  readonly run: RunSummary | null
  readonly task: Task
}

export type Answer = Pick<PathResult, 'headline' | 'figures' | 'tables' | 'missing' | 'found'>

/** One step of the path. Adding one is adding a file and a line in the registry. */
export interface StepDefinition {
  /** What it asks when nothing is given: the first of these kinds that the steps before found. */
  readonly takes: readonly TrailKind[]
  run(asked: Asked): Promise<Answer>
  suggest?(kase: Case): Promise<{ value: string; text: Bilingual }[]>
}

/** Rows that a table of a result holds at most; `total` says how many there are. */
export const SHOWN = 200
/** Keys that a step hands on at most, of each kind. */
export const HANDED_ON = 2000

export const both = (zh: string, en: string): Bilingual => ({ zh, en })

type Unit = PathTable['columns'][number]['unit']

export const column = (id: string, unit: Unit, zh: string, en: string): PathTable['columns'][number] => ({ id, unit, title: both(zh, en) })

export const figure = (id: string, unit: PathFigure['unit'], zh: string, en: string, value: number | null, why: Bilingual | null = null): PathFigure => ({
  id,
  unit,
  title: both(zh, en),
  value,
  why,
})

export function distinct(keys: Iterable<string | null>): string[] {
  return [...new Set([...keys].filter((key) => key !== null))].slice(0, HANDED_ON)
}

/** `1 order`, `2,000 orders`. */
export function counted(n: number, one: string): string {
  return `${plain(n)} ${one}${n === 1 ? '' : 's'}`
}
