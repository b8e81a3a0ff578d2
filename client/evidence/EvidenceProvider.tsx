import { createContext, lazy, Suspense, useCallback, useContext, useState, type ReactNode } from 'react'

/** What rows are asked for: those behind an indicator of a store, a term of a pair, a node, or a relation (of its type, from and to as `Label/key`). */
export interface EvidenceQuestion {
  /** Said above the rows: which figure they stand behind. */
  readonly title: string
  readonly about: 'indicator' | 'link' | 'node' | 'relation' | 'context' | 'day'
  /** Indicator id, link kind, label, type of a relation, or context rule. */
  readonly id: string
  /** Store key, node key, or ring id for a context rule. */
  readonly a: string
  readonly b?: string
  readonly value?: string
  /** The figure sums up several stores: rows are shown store by store, beginning with `a`. */
  readonly among?: readonly { readonly key: string; readonly name: string }[]
}

const EvidenceDrawer = lazy(async () => ({ default: (await import('./EvidenceDrawer.tsx')).EvidenceDrawer }))
const Ask = createContext<(question: EvidenceQuestion) => void>(() => undefined)

/** Opens the drawer with the rows behind a figure. */
export function useEvidence(): (question: EvidenceQuestion) => void {
  return useContext(Ask)
}

export function EvidenceProvider({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<EvidenceQuestion | null>(null)
  const [open, setOpen] = useState(false)
  const ask = useCallback((asked: EvidenceQuestion) => {
    setQuestion(asked)
    setOpen(true)
  }, [])
  return (
    <Ask value={ask}>
      {children}
      <Suspense>{question && <EvidenceDrawer question={question} opened={open} onClose={() => setOpen(false)} />}</Suspense>
    </Ask>
  )
}
