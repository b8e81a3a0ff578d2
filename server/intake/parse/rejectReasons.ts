/** Why a record was refused. The code is stable, so that clients can translate it; the sentence is for people and for the reject file. */
export const REJECT_REASONS = {
  MISSING_VALUE: 'A required value is missing.',
  NOT_A_TIME: 'This is not an ISO 8601 date or time.',
  NO_SUCH_TIME: 'No such date or time exists.',
  NOT_A_WHOLE_NUMBER: 'This is not a whole number.',
  NUMBER_TOO_LARGE: 'This number is too large to be kept exactly.',
  NOT_A_FLAG: 'This is neither 0 nor 1.',
  NOT_ONE_OF: 'This is not one of the values that the column knows.',
  DAMAGED_NUMBER: 'A spreadsheet has rounded this number; its digits are lost.',
  NOT_MONEY: 'This is not an amount of money in yuan and fen.',
  NOT_A_WEIGHT: 'This is not a weight in kilograms.',
  NO_DIRECTION: 'It does not say whether money came in or went out.',
  FIELD_COUNT: 'The record has another number of cells than the header.',
  UNCLOSED_QUOTE: 'A quote is opened on this line and never closed.',
  BAD_QUOTE: 'Text follows a closing quote before the next comma.',
  RECORD_TOO_LONG: 'The record is longer than 16 MiB.',
  NUL_BYTE: 'The record holds a NUL byte.',
  BAD_ENCODING: "Bytes of this record are no text in the file's encoding.",
  CUT_OFF: 'The compressed file is damaged or cut off here; what follows is lost.',
} as const

export type RejectCode = keyof typeof REJECT_REASONS

/** `CODE: sentence`, as it is kept in the evidence. */
export function rejectReason(code: RejectCode): string {
  return `${code}: ${REJECT_REASONS[code]}`
}
