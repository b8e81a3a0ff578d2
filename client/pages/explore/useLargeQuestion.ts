import { useMemo, useState } from 'react'

/** Up to here a canvas moves freely; above, a person is asked. */
export const FREE_NODES = 20_000
export const MOST_NODES = 100_000

export interface LargeQuestion {
  /** Resolves to whether so many nodes may come onto the canvas; asks where it would be slow. */
  readonly allows: (nodes: number) => Promise<boolean>
  readonly asked: { readonly nodes: number; readonly answer: (yes: boolean) => void } | null
}

export function useLargeQuestion(): LargeQuestion {
  const [asked, setAsked] = useState<LargeQuestion['asked']>(null)
  // The same function for life: what adds to the canvas depends on it.
  const allows = useMemo(
    () => (nodes: number) =>
      nodes <= FREE_NODES
        ? Promise.resolve(true)
        : new Promise<boolean>((resolve) => {
            setAsked({
              nodes,
              answer: (yes) => {
                setAsked(null)
                resolve(yes)
              },
            })
          }),
    [],
  )
  return { allows, asked }
}
