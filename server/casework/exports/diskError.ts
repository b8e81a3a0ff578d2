import { AppError, isDiskFull } from '../../errors.ts'

/** Turns a failed write into DISK_FULL where the disk, a quota or a file size limit is the reason; hands anything else back. */
export function diskError(error: unknown, what: string): unknown {
  if (error instanceof AppError || !isDiskFull(error)) return error
  return new AppError('DISK_FULL', `${what} could not be written: the disk is full. Free some space and try again.`, { what }, { cause: error })
}
