import type { ReactNode } from 'react'
import type { QueryLink } from '../pages/cypher/queryLink.ts'
import classes from './Panel.module.css'
import { ShowCypher } from './ShowCypher.tsx'

interface Props {
  readonly title: ReactNode
  readonly note?: ReactNode
  /** The query that answers the same from the graph; undefined where the graph does not know. */
  readonly cypher?: Partial<QueryLink> | undefined
  readonly children: ReactNode
}

/** A part of a panel: a title, a quiet note at its right, and a line above it. */
export function Section({ title, note, cypher, children }: Props) {
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {note && <span className={classes.note}>{note}</span>}
        {cypher && (
          <span className={classes.note} style={{ whiteSpace: 'nowrap' }}>
            <ShowCypher {...cypher} />
          </span>
        )}
      </div>
      {children}
    </section>
  )
}
