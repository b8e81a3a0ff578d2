export type Details = Readonly<Record<string, string | number>>

/** What went wrong with a request. `code` is translated (`errors:<code>`); `message` is what the server said, in English. `OFFLINE`: it did not answer. */
export class ApiError extends Error {
  readonly code: string
  readonly details: Details

  constructor(code: string, message: string, details: Details = {}) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.details = details
  }
}

export function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('UNEXPECTED', error instanceof Error ? error.message : String(error))
}
