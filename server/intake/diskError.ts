import { AppError, isDiskFull } from '../errors.ts'

/** DISK_FULL with the file that was being loaded, or null when the error is another. */
export function diskError(error: unknown, file: string): AppError | null {
  if (!isDiskFull(error)) return null
  return new AppError('DISK_FULL', `The disk is full: nothing of ${file} was loaded. Make room and load it again.`, { file }, { cause: error })
}
