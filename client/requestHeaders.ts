import { USER_HEADER } from '../server/contract/person.ts'
import { userName } from './userName.ts'

/** What every request carries besides its own: who asks. */
export function requestHeaders(): Record<string, string> {
  const name = userName()
  return name === '' ? {} : { [USER_HEADER]: encodeURIComponent(name) }
}
