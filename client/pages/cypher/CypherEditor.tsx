import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import { cypher as cypherMode } from '@codemirror/legacy-modes/mode/cypher'
import { Compartment, EditorState, Prec } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { useEffect, useRef } from 'react'
import type { CompletionSource } from '@codemirror/autocomplete'
import { type MarkedPart, refusedMark, showPart } from './markPart.ts'

interface Props {
  readonly value: string
  readonly label: string
  readonly completion: CompletionSource
  /** What was refused or not understood. Keep its identity. */
  readonly marked?: MarkedPart | null
  readonly onChange: (text: string) => void
  readonly onRun: () => void
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--kb-accent)', fontWeight: '600' },
  { tag: tags.comment, color: 'var(--kb-ink-3)' },
  { tag: [tags.string, tags.number], color: 'var(--kb-code-text)' },
  { tag: [tags.variableName, tags.propertyName], color: 'var(--kb-ink)' },
  { tag: [tags.atom, tags.definition(tags.variableName), tags.standard(tags.variableName)], color: 'var(--kb-code-name)' },
])

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', background: 'transparent', color: 'var(--kb-ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', lineHeight: '22px' },
  '.cm-gutters': { background: 'transparent', border: 'none', color: 'var(--kb-ink-3)' },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'var(--kb-accent-soft)' },
  '.cm-cursor': { borderLeftColor: 'var(--kb-accent)', borderLeftWidth: '2px' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { background: 'color-mix(in srgb, var(--kb-accent) 25%, transparent) !important' },
  '.cm-tooltip': { background: 'var(--kb-panel)', border: '1px solid var(--kb-line-strong)', color: 'var(--kb-ink)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--kb-accent-soft)', color: 'var(--kb-ink)' },
  '.cm-refused': { background: 'var(--kb-attention-soft)', textDecoration: 'underline wavy var(--kb-attention)', textUnderlineOffset: '4px' },
  '.cm-completionDetail': { color: 'var(--kb-ink-3)', fontStyle: 'normal' },
})

/** A Cypher text with colour and completion. Ctrl+Enter runs it; Escape then Tab leaves it. */
export function CypherEditor({ value, label, completion, marked = null, onChange, onRun }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const latest = useRef({ onChange, onRun, completion, value, label })
  const completions = useRef(new Compartment())
  useEffect(() => {
    latest.current = { onChange, onRun, completion, value, label }
  })

  useEffect(() => {
    if (!host.current) return undefined
    const made = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          // Before the default keys, where Ctrl+Enter makes a new line.
          Prec.highest(
            keymap.of([
              {
                key: 'Mod-Enter',
                run: () => {
                  latest.current.onRun()
                  return true
                },
              },
            ]),
          ),
          lineNumbers(),
          history(),
          drawSelection(),
          bracketMatching(),
          closeBrackets(),
          highlightActiveLine(),
          EditorView.lineWrapping,
          StreamLanguage.define(cypherMode),
          syntaxHighlighting(colours),
          refusedMark,
          completions.current.of(autocompletion({ override: [latest.current.completion] })),
          keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
          EditorView.contentAttributes.of({ 'aria-label': latest.current.label }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString())
          }),
          look,
        ],
      }),
    })
    view.current = made
    return () => {
      made.destroy()
      view.current = null
    }
  }, [])

  useEffect(() => {
    const now = view.current
    if (now && now.state.doc.toString() !== value) now.dispatch({ changes: { from: 0, to: now.state.doc.length, insert: value } })
  }, [value])
  useEffect(() => {
    if (view.current) showPart(view.current, marked)
  }, [marked])
  useEffect(() => view.current?.dispatch({ effects: completions.current.reconfigure(autocompletion({ override: [completion] })) }), [completion])

  return <div ref={host} style={{ height: '100%', overflow: 'auto' }} data-editor="cypher" />
}
