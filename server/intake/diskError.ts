import { AppError } from '../errors.ts'

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** DISK_FULL with the file that was being loaded, or null when the error is another. */
export function diskError(error: unknown, file: string): AppError | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!FULL.has(code) && code !== 'DISK_FULL') return null
  return new AppError('DISK_FULL', `The disk is full: nothing of ${file} was loaded. Make room and load it again.`, { file }, { cause: error })
}
