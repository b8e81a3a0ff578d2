import type { ReactNode } from 'react'
import classes from './PageHead.module.css'

interface Props {
  readonly title: string
  /** How many the page lists. */
  readonly figure?: ReactNode
  /** One sentence on what the page shows. */
  readonly lead?: ReactNode
  /** Filters and search. */
  readonly children?: ReactNode
  /** What can be done, at the right. */
  readonly actions?: ReactNode
}

/** The first line of a page: its title, what narrows it, what can be done with it. */
export function PageHead({ title, figure, lead, children, actions }: Props) {
  return (
    <div className={classes.head}>
      <h1 className={classes.title}>
        {title}
        {figure !== undefined && <span>{figure}</span>}
      </h1>
      {children}
      {lead ? <p className={classes.lead}>{lead}</p> : <span className={classes.grow} />}
      {actions}
    </div>
  )
}
