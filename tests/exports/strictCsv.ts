/** RFC 4180 to the letter: CRLF ends a record, a quote inside a plain field or after a closing quote is an error. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let at = 0
  while (at < text.length) {
    const [field, next] = text[at] === '"' ? quotedField(text, at) : plainField(text, at)
    record.push(field)
    if (text.startsWith(',', next)) {
      at = next + 1
      continue
    }
    if (!text.startsWith('\r\n', next)) throw new Error(`A record does not end in CRLF at ${next}`)
    records.push(record)
    record = []
    at = next + 2
  }
  return records
}

function plainField(text: string, from: number): [string, number] {
  const end = text.slice(from).search(/[",\r\n]/)
  const next = end < 0 ? text.length : from + end
  if (text[next] === '"') throw new Error(`A quote inside a plain field at ${next}`)
  return [text.slice(from, next), next]
}

function quotedField(text: string, from: number): [string, number] {
  let end = from + 1
  while (text[end] !== '"' || text[end + 1] === '"') {
    if (end >= text.length) throw new Error(`A quote opened at ${from} is never closed`)
    end += text[end] === '"' ? 2 : 1
  }
  return [text.slice(from + 1, end).replaceAll('""', '"'), end + 1]
}
