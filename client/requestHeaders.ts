import { MASK_HEADER } from '../server/contract/mask.ts'
import { USER_HEADER } from '../server/contract/person.ts'
import { isMasked } from './mask/maskState.ts'
import { userName } from './userName.ts'

/** What every request carries besides its own: who asks, and whether under the mask. */
export function requestHeaders(): Record<string, string> {
  const name = userName()
  return { ...(name === '' ? {} : { [USER_HEADER]: encodeURIComponent(name) }), [MASK_HEADER]: isMasked(caseOfAddress()) ? 'on' : 'off' }
}

/** Every page stands under its case. */
function caseOfAddress(): string {
  return decodeURIComponent(/^\/cases\/([^/]+)/.exec(window.location.pathname)?.[1] ?? '')
}
