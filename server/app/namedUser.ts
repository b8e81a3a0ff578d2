import type { RequestHandler } from 'express'
import { asUser } from '../casework/currentUser.ts'
import { personName, USER_HEADER } from '../contract/person.ts'
import { AppError } from '../errors.ts'

/** Everything a request does is done in the name that it carries, if it carries one. */
export const namedUser: RequestHandler = (request, _response, next) => {
  const header = request.headers[USER_HEADER]
  if (typeof header !== 'string') return next()
  const parsed = personName.safeParse(decoded(header))
  if (!parsed.success) throw new AppError('BAD_REQUEST', `The ${USER_HEADER} header must be a name of 1 to 64 characters, percent-encoded as UTF-8.`)
  asUser({ name: parsed.data }, next)
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
