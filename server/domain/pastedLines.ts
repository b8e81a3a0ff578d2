import { plainWidth } from './plainWidth.ts'

/** Between identifiers that stand in one line. A space or a full stop may be part of a name. */
const BETWEEN = /[\t,，;；、]+/
/** Around a cell: quotes, and the apostrophe by which spreadsheets keep a number a text. */
const AROUND = /^["'“”‘’\uFEFF\s]+|["“”‘’\s]+$/g

/** The different identifiers of a pasted text, in their order: one a line, or several in a line between tabs, commas or semicolons. */
export function pastedLines(text: string): string[] {
  const pieces = plainWidth(text)
    .split(/\r\n|\r|\n/)
    .flatMap((line) => line.split(BETWEEN))
    .map((piece) => piece.replaceAll(AROUND, ''))
  return [...new Set(pieces)].filter((piece) => piece !== '')
}

/** Whether a text is a list: several lines, or several numbers in one. Several words with a comma between them may be one name. */
export function isList(text: string): boolean {
  const lines = pastedLines(text)
  return lines.length > 1 && (/[\r\n\t]/.test(text.trim()) || lines.every((line) => /^[\w:.@*+-]{4,}$/.test(line)))
}
