import { atOnce, type Pieces } from '../inTurns.ts'
import { type Drawn, drawnOf } from './drawnOf.ts'
import { type Lens, type NodeGroup, PLAIN } from './lens.ts'
import { inverse, isEmpty, patch, type ScenePatch, type StepKind } from './patch.ts'
import { SceneGraph } from './SceneGraph.ts'
import type { SceneState } from './sceneState.ts'
import { type Shown, shownOf } from './shownOf.ts'

const MOST_STEPS = 200

/** What is on one canvas and how it is looked at, with its history. */
export class Scene implements SceneState {
  readonly graph = new SceneGraph()
  /** Grows with every change; lets React see that the mutated graph is another one. */
  version = 0
  #lens: Lens = PLAIN
  #preview: Lens | null = null
  #shown: Shown | null = null
  #drawn: Drawn | null = null
  #grouped: { readonly groups: Lens['groups']; readonly of: ReadonlyMap<string, NodeGroup> } = { groups: PLAIN.groups, of: new Map() }
  #past: ScenePatch[] = []
  #future: ScenePatch[] = []
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get lens(): Lens {
    return this.#preview ?? this.#lens
  }

  get shown(): Shown {
    this.#shown ??= shownOf(this.graph, this.lens)
    return this.#shown
  }

  get drawn(): Drawn {
    this.#drawn ??= atOnce(drawnOf(this.graph, this.lens, this.shown, this.#groupOf))
    return this.#drawn
  }

  /** Works out `drawn` in pieces. Whoever asks for it meanwhile gets it at once, and it is left when the scene changes. */
  *draw(): Pieces<void> {
    const { version } = this
    const work = drawnOf(this.graph, this.lens, this.shown, this.#groupOf)
    while (!this.#drawn && this.version === version) {
      const piece = work.next()
      if (piece.done) this.#drawn = piece.value
      yield
    }
  }

  /** The mark that stands for a shown node: itself, or its group. */
  readonly markOf = (nodeId: string): string => this.#groupOf.get(nodeId)?.id ?? nodeId

  /** Applies a step and remembers it. An empty step is no step. */
  do(asked: ScenePatch): void {
    // A step may have been made while something was previewed; what it leads away from is the look that is kept.
    const step = asked.lens ? patch(asked.kind, { ...asked, lens: { before: this.#lens, after: asked.lens.after } }) : asked
    if (isEmpty(step)) {
      if (this.#preview) this.preview(null)
      return
    }
    this.#write(step)
    this.#past.push(step)
    if (this.#past.length > MOST_STEPS) this.#past.shift()
    this.#future = []
    this.#tell()
  }

  /** Looks at the canvas otherwise as one step. */
  look(kind: StepKind, change: Partial<Lens>): void {
    this.do(patch(kind, { lens: { before: this.lens, after: { ...this.#lens, ...change } } }))
  }

  /** Shows another look without a step, while a handle is dragged or time plays; null returns. `look` or any other step ends it. */
  preview(change: Partial<Lens> | null): void {
    this.#preview = change && { ...this.#lens, ...change }
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
    this.#lens = PLAIN
    this.#past = []
    this.#future = []
    this.#write(step)
    this.#tell()
  }

  get #groupOf(): ReadonlyMap<string, NodeGroup> {
    const { groups } = this.lens
    if (this.#grouped.groups !== groups) this.#grouped = { groups, of: new Map(groups.flatMap((group) => group.members.map((id) => [id, group]))) }
    return this.#grouped.of
  }

  #write(step: ScenePatch): void {
    this.#preview = null
    this.graph.write(step)
    if (step.lens) this.#lens = step.lens.after
  }

  #tell(): void {
    this.#shown = null
    this.#drawn = null
    this.version++
    for (const listener of this.#listeners) listener()
  }
}
