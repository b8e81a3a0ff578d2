import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view'

export interface MarkedPart {
  readonly from: number
  readonly to: number
}

const setPart = StateEffect.define<MarkedPart | null>()
const underlined = Decoration.mark({ class: 'cm-refused' })

/** Underlines the part that was refused or not understood, until the text changes. */
export const refusedMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    let next = transaction.docChanged ? Decoration.none : marks
    for (const effect of transaction.effects) {
      if (!effect.is(setPart)) continue
      const length = transaction.state.doc.length
      const to = effect.value ? Math.min(effect.value.to, length) : 0
      next = effect.value && effect.value.from < to ? Decoration.set([underlined.range(effect.value.from, to)]) : Decoration.none
    }
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

export function showPart(view: EditorView, part: MarkedPart | null): void {
  const isInside = part !== null && part.from < view.state.doc.length
  view.dispatch({ effects: [setPart.of(part), ...(isInside ? [EditorView.scrollIntoView(part.from, { y: 'center' })] : [])] })
}
