import { AppError } from '../errors.ts'

const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase()

/** Whether two names are one person's, whatever the width and case of their letters. */
export function sameName(a: string, b: string): boolean {
  return plain(a) === plain(b)
}

/** Refuses to let a person approve what bears his own name. Throws SECOND_PERSON. */
export function requireSecondPerson(approver: string, ...authors: readonly string[]): void {
  const own = authors.find((author) => sameName(author, approver))
  if (own !== undefined) throw new AppError('SECOND_PERSON', `This needs a second person: ${own} has written it and cannot approve it too.`, { name: own })
}
