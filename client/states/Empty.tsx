import type { ReactNode } from 'react'
import classes from './State.module.css'

/** Nothing here yet: says so and offers what to do next. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className={classes.state}>
      <p className={classes.title}>{title}</p>
      {text && <p className={classes.text}>{text}</p>}
      {children}
    </div>
  )
}
