import { useEffect, useRef, useState } from 'react'
import type { Scene } from '../../../canvas/scene/Scene.ts'
import { STEPS, type Timeline } from '../../../canvas/scene/timeline.ts'

const TICK = 400

/** Moves the time window from its place to the end, a bin at a time. What is shown meanwhile is a preview; where it stops is one step. */
export function usePlay(scene: Scene, timeline: Timeline | null) {
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState(1)
  const latest = useRef(timeline)
  useEffect(() => {
    latest.current = timeline
  })
  const stop = useRef(() => {})
  useEffect(() => {
    if (!playing || !latest.current) return undefined
    const { from, step, count } = latest.current
    const end = from + count * STEPS[step]
    const before = scene.lens.window
    const length = before ? before.to - before.from : Math.max(1, Math.round(count / 12)) * STEPS[step]
    let now = before && before.to < end ? before.from : from
    const show = () => scene.preview({ window: { from: now, to: now + length } })
    show()
    const timer = setInterval(() => {
      if (now + length >= end) return setPlaying(false)
      now += STEPS[step]
      return show()
    }, TICK / speed)
    stop.current = () => scene.look('window', { window: { from: now, to: now + length } })
    return () => {
      clearInterval(timer)
    }
  }, [playing, speed, scene])
  // After the timer is gone, so that the step is the last thing that happens.
  useEffect(() => {
    if (playing) return
    stop.current()
    stop.current = () => {}
  }, [playing])
  useEffect(() => () => scene.preview(null), [scene])
  return { playing, toggle: () => setPlaying(!playing), speed, setSpeed }
}
