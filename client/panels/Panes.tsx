import type { ReactNode } from 'react'
import { Pane } from './Pane.tsx'
import classes from './Panes.module.css'

interface PaneOf {
  readonly label: string
  /** Pixels at first. */
  readonly width: number
  /** What the pane shows the details of: where the pane lies over the middle, it opens for another. */
  readonly chosen?: string | null
  readonly content: ReactNode
}

interface Props {
  /** Widths and folding are kept under it. */
  readonly id: string
  readonly left?: PaneOf | undefined
  readonly right?: PaneOf | undefined
  readonly children: ReactNode
}

/** The middle of a page between panes that fold and keep their widths; in a narrow window the panes lie over the middle. */
export function Panes({ id, left, right, children }: Props) {
  return (
    <div className={classes.panes}>
      {left && (
        <Pane id={id} side="left" label={left.label} width={left.width} chosen={left.chosen ?? null}>
          {left.content}
        </Pane>
      )}
      <div className={classes.middle}>{children}</div>
      {right && (
        <Pane id={id} side="right" label={right.label} width={right.width} chosen={right.chosen ?? null}>
          {right.content}
        </Pane>
      )}
    </div>
  )
}
