import { AsyncLocalStorage } from 'node:async_hooks'
import { userInfo } from 'node:os'

export interface User {
  readonly name: string
}

const asking = new AsyncLocalStorage<User>()

/** Who writes: the person a request named, also in the jobs that it started, else the user of this machine. Accounts are to come; every write asks here. */
export function currentUser(): User {
  return asking.getStore() ?? machineUser()
}

/** Does `work`, and whatever it starts, in the name of `user`. */
export function asUser<T>(user: User, work: () => T): T {
  return asking.run(user, work)
}

function machineUser(): User {
  try {
    return { name: userInfo().username }
  } catch {
    // A container may run under a number that no name is known for.
    return { name: 'local' }
  }
}
