import type { ErrorRequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { AppError } from '../errors.ts'

/** The one place where errors become replies. What is no AppError is a bug: it is logged, and the caller learns nothing of its inside. */
export function problems(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const known = recognise(error)
    if (!known) logger.error({ err: error, method: request.method, path: request.path }, 'unexpected error')
    if (response.headersSent) return next(error)
    sendProblem(response, known ?? new AppError('INTERNAL', 'Something went wrong inside Kongbao; kongbao.log in the data folder says what.'))
  }
}

export function sendProblem(response: Response, error: AppError): void {
  response.status(error.status).json({ error: { code: error.code, message: error.message, details: error.details } })
}

/** Errors of Express's own body parser carry a `type`; a malformed path is a URIError. */
function recognise(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  if (error instanceof URIError) return new AppError('BAD_REQUEST', 'The address is malformed.')
  if (!(error instanceof Error) || !('type' in error)) return null
  if (error.type === 'entity.too.large') return new AppError('TOO_LARGE', 'The request body is too large.')
  if (error.type === 'request.aborted') return new AppError('CANCELLED', 'The request was given up.')
  if (typeof error.type === 'string' && /^(entity|encoding|charset|request)\./.test(error.type)) {
    return new AppError('BAD_REQUEST', `The request body cannot be read: ${error.message}.`)
  }
  return null
}
