import { AppError } from '../errors.ts'

/**
 * The records of a delimited text, one at a time: separated by tabs where the first line has a tab between two cells and no comma, else by commas.
 * A quote counts only at the start of a cell. Throws BAD_INPUT naming the line of a quote that is never closed.
 */
export function* delimitedRecords(text: string): Generator<{ line: number; cells: string[] }> {
  const delimiter = delimiterOf(text)
  const plainEnd = new RegExp(`[${delimiter}\\r\\n]`, 'g')
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let line = 1
  while (at < text.length) {
    const start = line
    const cells: string[] = []
    for (;;) {
      let end: number
      if (text[at] === '"') {
        const close = closingQuote(text, at, line)
        const inside = text.slice(at + 1, close)
        line += inside.split('\n').length - 1
        end = endOfCell(plainEnd, text, close + 1)
        cells.push(inside.replaceAll('""', '"') + text.slice(close + 1, end))
      } else {
        end = endOfCell(plainEnd, text, at)
        cells.push(text.slice(at, end))
      }
      at = end + 1
      if (text[end] !== delimiter) {
        if (text[end] === '\r' && text[at] === '\n') at += 1
        line += 1
        break
      }
    }
    yield { line: start, cells }
  }
}

function delimiterOf(text: string): string {
  const firstLine = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? ''
  return /\S\t+\S/.test(firstLine) && !firstLine.includes(',') ? '\t' : ','
}

function closingQuote(text: string, open: number, line: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at
  throw new AppError('BAD_INPUT', `The quote that opens on line ${line} of the list is never closed.`, { line })
}

function endOfCell(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? text.length
}
