import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { ringAtStrictness, type StricterRing } from '../../../../server/contract/strictness.ts'
import type { Scene } from '../../../canvas/scene/Scene.ts'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { useCaseId } from '../../../shell/useCaseId.ts'
import { useApi } from '../../../useApi.ts'
import { drawGhosts } from './drawGhosts.ts'
import { appliedGamma, strictnessPatch } from './strictnessPatch.ts'

const SETTLED = 200

export interface Strictness {
  readonly runGamma: number | null
  /** Where the slider stands. */
  readonly gamma: number | null
  readonly choose: (gamma: number) => void
  /** What the ring would be there; while another γ is asked for, `waiting`. */
  readonly preview: StricterRing | null
  readonly waiting: boolean
  readonly error: unknown
  /** The γ and the ring of the view that is on the canvas. */
  readonly applied: number | null
  readonly view: StricterRing | null
  readonly apply: () => void
  readonly back: () => void
}

/** A ring at another γ: previewed while the slider moves, applied as one undoable step of the canvas. The run stays what it found. */
export function useStrictness(ringId: string, scene: Scene, enabled: boolean) {
  const caseId = useCaseId()
  useSceneVersion(scene)
  const params = { caseId, ringId }
  const [chosen, setChosen] = useState<number | null>(null)
  const [asked] = useDebouncedValue(chosen, SETTLED)
  const run = useApi(ringAtStrictness, { params }, { enabled })
  const applied = appliedGamma(scene)
  const runGamma = run.data?.runGamma ?? null
  const gamma = chosen ?? applied ?? runGamma
  const trial = useApi(ringAtStrictness, { params, query: { gamma: asked ?? 0 } }, { enabled: enabled && asked !== null })
  const held = useApi(ringAtStrictness, { params, query: { gamma: applied ?? 0 } }, { enabled: enabled && applied !== null })
  const view = applied === null ? null : (held.data ?? null)
  const settled = chosen !== null && trial.data?.gamma === chosen ? trial.data : null
  const preview = chosen === null ? (view ?? run.data ?? null) : settled
  const trying = chosen !== null && chosen !== applied
  const decoration = useMemo(() => drawGhosts(scene, trying ? settled : null), [scene, trying, settled])
  const strictness: Strictness = {
    runGamma,
    gamma,
    choose: setChosen,
    preview,
    waiting: chosen !== null && settled === null && trial.error === null,
    error: run.error ?? trial.error,
    applied,
    view,
    apply: () => {
      if (settled) scene.do(strictnessPatch(scene, settled.gamma === settled.runGamma ? null : settled))
      setChosen(null)
    },
    back: () => {
      scene.do(strictnessPatch(scene, null))
      setChosen(null)
    },
  }
  return { strictness, decoration }
}
