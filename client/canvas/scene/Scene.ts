import { MultiDirectedGraph } from 'graphology'
import { applyPatch, inverse, isEmpty, type ScenePatch, type StepKind } from './patch.ts'
import { type Hidden, NOTHING_HIDDEN, type SceneGraph, type SceneNode, type SceneRelation, type SceneState } from './sceneState.ts'

const MOST_STEPS = 200

/** What is on one canvas, with its history. One graphology instance for life: a new one would rebuild the renderer. */
export class Scene implements SceneState {
  readonly graph: SceneGraph = new MultiDirectedGraph<SceneNode, SceneRelation>()
  hidden: Hidden = NOTHING_HIDDEN
  /** Grows with every change; lets React see that the mutated graph is another one. */
  version = 0
  #past: ScenePatch[] = []
  #future: ScenePatch[] = []
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getVersion = (): number => this.version

  /** Applies a step and remembers it. An empty step is no step. */
  do(step: ScenePatch): void {
    if (isEmpty(step)) return
    this.#write(step)
    this.#past.push(step)
    if (this.#past.length > MOST_STEPS) this.#past.shift()
    this.#future = []
    this.#tell()
  }

  undo(): StepKind | null {
    const step = this.#past.pop()
    if (!step) return null
    this.#write(inverse(step))
    this.#future.push(step)
    this.#tell()
    return step.kind
  }

  redo(): StepKind | null {
    const step = this.#future.pop()
    if (!step) return null
    this.#write(step)
    this.#past.push(step)
    this.#tell()
    return step.kind
  }

  get undoable(): StepKind | null {
    return this.#past.at(-1)?.kind ?? null
  }

  get redoable(): StepKind | null {
    return this.#future.at(-1)?.kind ?? null
  }

  /** Fills the scene without a step to undo: a restored canvas, a ring page. */
  reset(step: ScenePatch): void {
    this.graph.clear()
    this.hidden = NOTHING_HIDDEN
    this.#past = []
    this.#future = []
    this.#write(step)
    this.#tell()
  }

  #write(step: ScenePatch): void {
    applyPatch(this.graph, step)
    if (step.hidden) this.hidden = step.hidden.after
  }

  #tell(): void {
    this.version++
    for (const listener of this.#listeners) listener()
  }
}
