import { useEffect, useRef } from 'react'
import { belongsElsewhere, shortcutOf } from '../../../shell/shortcuts.ts'
import { useExploreContext } from '../ExploreContext.ts'
import { KEY_ACTIONS } from './keyActions.ts'

/** The keys of the explore page; silent while someone types or composes, in dialogs, and for what a list has answered itself. */
export function ExploreKeys() {
  const exploring = useExploreContext()
  const latest = useRef(exploring)
  useEffect(() => {
    latest.current = exploring
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || belongsElsewhere(event) || document.querySelector('[role="dialog"], [role="menu"]')) return
      const id = shortcutOf(event)
      const act = id && KEY_ACTIONS[id]
      if (act && act(latest.current, event) !== false) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return null
}
