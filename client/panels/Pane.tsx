import { useId, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../shell/Icon.tsx'
import classes from './Panes.module.css'
import { usePane, type Side } from './usePane.ts'

interface Props {
  readonly id: string
  readonly side: Side
  readonly label: string
  /** Pixels, until somebody makes it wider or narrower. */
  readonly width: number
  readonly chosen?: string | null
  readonly children: ReactNode
}

const STEP = 16

/** A pane at one side: its inner edge is dragged or moved by arrows, and it folds into a strip that says what it is. */
export function Pane({ id, side, label, width: usual, chosen = null, children }: Props) {
  const { t } = useTranslation()
  const name = useId()
  const { width, setWidth, open, setOpen, overlays, narrowest, widest } = usePane(id, side, usual, chosen)
  const outward = side === 'left' ? 1 : -1

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1 || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const pane = event.currentTarget.parentElement?.getBoundingClientRect()
    if (pane) setWidth(side === 'left' ? event.clientX - pane.left : pane.right - event.clientX)
  }
  const move = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowRight: STEP * outward, ArrowLeft: -STEP * outward }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    setWidth(width + step)
  }
  const toggle = (
    <button
      type="button"
      className={open ? classes.toggle : classes.strip}
      aria-expanded={open}
      aria-controls={name}
      aria-label={t(open ? 'pane.hide' : 'pane.show', { name: label })}
      title={t(open ? 'pane.hide' : 'pane.show', { name: label })}
      onClick={() => setOpen(!open)}
    >
      <span className={open === (side === 'left') ? classes.turned : undefined}>
        <Icon name="right" size={12} />
      </span>
      {!open && <span className={classes.label}>{label}</span>}
    </button>
  )
  return (
    <div className={classes.side} data-side={side} data-overlays={overlays} data-open={open} data-pane={id}>
      {!open && toggle}
      <div id={name} className={classes.pane} style={{ width }} hidden={!open}>
        {children}
        <div
          role="separator"
          tabIndex={0}
          aria-orientation="vertical"
          aria-label={t('pane.width', { name: label })}
          aria-valuenow={width}
          aria-valuemin={narrowest}
          aria-valuemax={widest}
          className={classes.edge}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
          onKeyDown={move}
        />
        {toggle}
      </div>
    </div>
  )
}
