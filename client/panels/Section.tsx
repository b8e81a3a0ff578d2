import type { ReactNode } from 'react'
import classes from './Panel.module.css'

/** A part of a panel: a title, a quiet note at its right, and a line above it. */
export function Section({ title, note, children }: { title: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {note && <span className={classes.note}>{note}</span>}
      </div>
      {children}
    </section>
  )
}
