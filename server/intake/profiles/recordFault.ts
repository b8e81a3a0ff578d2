import type { RejectCode } from '../parse/rejectReasons.ts'

/** A record that a profile refuses. */
export class RecordFault extends Error {
  readonly code: RejectCode
  readonly column: string
  readonly value: string

  constructor(code: RejectCode, column: string, value: string) {
    super(code)
    this.code = code
    this.column = column
    this.value = value
  }
}
