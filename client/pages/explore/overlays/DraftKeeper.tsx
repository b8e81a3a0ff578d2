import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { getDraft, saveDraft } from '../../../../server/contract/scenes.ts'
import { call, callWithJson } from '../../../api.ts'
import { replaceScene } from '../../../canvas/scene/replaceScene.ts'
import { writeScene } from '../../../canvas/scene/writeScene.ts'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { useUserName } from '../../../userName.ts'
import { useExploreContext } from '../ExploreContext.ts'
import { draftMark, setDraftMark, takesServers } from '../scenes/draftMark.ts'
import { GoneDialog } from '../scenes/GoneDialog.tsx'
import { openPicture } from '../scenes/openPicture.ts'

const PAUSE = 1500
/** Large canvases take longer to write down, so they are written less often. */
const pauseFor = (nodes: number) => PAUSE + nodes / 10

/** Keeps the canvas on the server too, under the name of who works, and brings it back in another browser. Without a name nobody knows whose it is. Draws nothing itself. */
export function DraftKeeper() {
  const { t } = useTranslation('scenes')
  const { caseId, scene, dataVersion, kept, online, actions, view, showDialog } = useExploreContext()
  const version = useSceneVersion(scene)
  const user = useUserName()
  const [params] = useSearchParams()
  const sceneId = params.get('scene')
  const [looked, setLooked] = useState(false)
  const seen = useRef(version)
  const { setNotice } = actions
  const comes = params.has('focus') || params.has('ring') || sceneId !== null

  const send = useCallback(
    async (signal?: AbortSignal) => {
      try {
        signal?.throwIfAborted()
        const picture = await writeScene(scene, kept.restoredVersion ?? dataVersion, signal)
        const was = scene.version
        const json = new Blob([`{"sceneId":${JSON.stringify(sceneId)},"picture":`, picture, '}'])
        const { savedAt } = await callWithJson(saveDraft, { params: { caseId } }, json)
        setDraftMark(localStorage, caseId, { savedAt, changed: scene.version !== was })
      } catch {
        // The browser keeps it meanwhile; the next change or visit tries again.
      }
    },
    [caseId, scene, dataVersion, kept.restoredVersion, sceneId],
  )
  // A large canvas takes the server seconds, and of two that it writes at once the older may be written last: one after the other.
  const sent = useRef(Promise.resolve())
  const keep = useCallback(
    (signal?: AbortSignal) => {
      sent.current = sent.current.then(async () => send(signal))
    },
    [send],
  )

  useEffect(() => {
    if (user === '') return undefined
    let gone = false
    void (async () => {
      try {
        const { draft } = await call(getDraft, { params: { caseId } })
        const mine = draftMark(localStorage, caseId)
        if (gone || comes || !draft || !takesServers(mine, scene.graph.order, draft.savedAt)) return
        const opened = await openPicture(caseId, draft.picture, online, dataVersion)
        // Whoever began to work meanwhile keeps what he has.
        if (gone || scene.version !== seen.current) return
        scene.do(replaceScene(scene, opened.snapshot))
        view.current?.fit(false)
        seen.current = scene.version
        setDraftMark(localStorage, caseId, { savedAt: draft.savedAt, changed: false })
        setNotice({ text: t('cameBack', { count: opened.snapshot.nodes.length }) })
        if (opened.gone && opened.gone.length > 0) showDialog(<GoneDialog gone={opened.gone} of={opened.of} onClose={() => showDialog(null)} />)
      } catch {
        // Without the server's copy the browser's own stands.
      } finally {
        if (!gone) setLooked(true)
      }
    })()
    return () => {
      gone = true
    }
    // Once a visit and person: what comes later is this browser's own work.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [caseId, user])

  useEffect(() => {
    if (version === seen.current) return undefined
    seen.current = version
    setDraftMark(localStorage, caseId, { ...draftMark(localStorage, caseId), changed: true })
    return undefined
  }, [caseId, version])

  useEffect(() => {
    if (user === '' || !looked || !draftMark(localStorage, caseId).changed) return undefined
    const writing = new AbortController()
    const timer = setTimeout(() => keep(writing.signal), pauseFor(scene.graph.order))
    return () => {
      clearTimeout(timer)
      writing.abort()
    }
  }, [user, looked, caseId, scene, version, keep])

  // Leaving the page inside the pause must not lose the last step.
  useEffect(
    () => () => {
      if (user !== '' && draftMark(localStorage, caseId).changed) keep()
    },
    [user, caseId, keep],
  )
  return null
}
