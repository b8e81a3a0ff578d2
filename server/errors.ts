export const ERROR_CODES = {
  BAD_REQUEST: 400,
  USAGE: 400,
  BAD_INPUT: 422,
  NOT_FOUND: 404,
  CONFLICT: 409,
  CASE_BUSY: 423,
  CASE_OTHER_SERVER: 409,
  QUERY_REFUSED: 403,
  QUERY_FAILED: 422,
  TIMED_OUT: 408,
  CANCELLED: 499,
  TOO_LARGE: 413,
  DISK_FULL: 507,
  GRAPH_AWAY: 503,
  MISSING_PROGRAM: 503,
  FORBIDDEN: 403,
  SECOND_PERSON: 403,
  INTERNAL: 500,
} as const

export type ErrorCode = keyof typeof ERROR_CODES

/**
 * The one error that users see. `message` is a full English sentence that names file, row and reason where there is one;
 * clients translate by `code` and fill `details` in. Anything else that is thrown is a bug and tells users nothing.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, message: string, details: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }

  get status(): number {
    return ERROR_CODES[this.code]
  }
}

/** Throws CANCELLED once the signal is aborted. Call it once a batch in every long loop. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('CANCELLED', 'Cancelled.')
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'DISK_FULL'])

/** Whether a write failed because the disk, a quota or a file size limit was reached. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && FULL.has(String(error.code))
}
