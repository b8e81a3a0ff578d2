import { userInfo } from 'node:os'

export interface User {
  readonly name: string
}

/** Who writes. One local user until accounts come; every write asks here. */
export function currentUser(): User {
  try {
    return { name: userInfo().username }
  } catch {
    // A container may run under a number that no name is known for.
    return { name: 'local' }
  }
}
