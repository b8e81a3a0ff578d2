import { AppError } from '../../errors.ts'

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** Turns a failed write into DISK_FULL where the disk, a quota or a file size limit is the reason; hands anything else back. */
export function diskError(error: unknown, what: string): unknown {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && FULL.has(error.code)) {
    return new AppError('DISK_FULL', `${what} could not be written: the disk is full. Free some space and try again.`, { what }, { cause: error })
  }
  return error
}
