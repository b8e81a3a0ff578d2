import type { ClipboardEvent } from 'react'
import { isList } from '../../server/domain/pastedLines.ts'

/** A pasted list replaces what was written, at once: a browser takes seconds to type thousands of lines into a field. */
export function takePaste(write: (text: string) => void): (event: ClipboardEvent) => void {
  return (event) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!isList(pasted)) return
    event.preventDefault()
    write(pasted)
  }
}
