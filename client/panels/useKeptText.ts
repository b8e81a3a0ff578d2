import { useState } from 'react'
import { isMasked } from '../mask/maskState.ts'

/**
 * A text that somebody writes, kept in the browser until it is saved: closing the page loses nothing. `place` says of what, null keeps none.
 * What was written without the mask does not come back under it.
 */
export function useKeptText(caseId: string, place: string | null, saved: string) {
  const key = place === null ? null : `kongbao.text.${caseId}.${isMasked(caseId) ? 'masked' : 'open'}.${place}`
  const [text, setText] = useState(() => (key === null ? null : localStorage.getItem(key)) ?? saved)
  const forget = () => {
    if (key !== null) localStorage.removeItem(key)
  }
  const write = (next: string) => {
    setText(next)
    if (next === saved) forget()
    else if (key !== null) keep(key, next)
  }
  return { text, write, forget }
}

function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    // A browser without room keeps the older one.
  }
}
