import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseCsv } from '../exports/strictCsv.ts'

/** Where the sample keeps what a mask must cover, and how many of each file are looked for. */
const COLUMNS: readonly (readonly [table: string, column: string])[] = [
  ['persons', 'name'],
  ['persons', 'id_number'],
  ['accounts', 'account_id'],
  ['accounts', 'holder_name'],
  ['accounts', 'holder_id_number'],
  ['transfers', 'from_account'],
  ['payments', 'payer_account'],
  ['orders', 'buyer_account'],
  ['orders', 'recipient_phone'],
  ['orders', 'recipient_address'],
  ['waybills', 'sender_phone'],
  ['waybills', 'sender_address'],
]
const IDENTIFIERS = new Set(['phone', 'id_number', 'legal_person', 'address', 'payee'])

/** Every name, phone, identity number, account and address of a case in files. */
export async function secretsOf(files: string): Promise<ReadonlySet<string>> {
  const secrets = new Set<string>()
  for (const table of new Set(COLUMNS.map(([one]) => one))) {
    const [head = [], ...rows] = await rowsOf(files, table)
    const places = COLUMNS.filter(([one]) => one === table).map(([, column]) => head.indexOf(column))
    for (const row of rows) for (const place of places) if ((row[place] ?? '').length > 1) secrets.add(row[place] ?? '')
  }
  const [head = [], ...identifiers] = await rowsOf(files, 'identifiers')
  for (const row of identifiers) if (IDENTIFIERS.has(row[head.indexOf('kind')] ?? '')) secrets.add(row[head.indexOf('value')] ?? '')
  return secrets
}

async function rowsOf(files: string, table: string): Promise<string[][]> {
  const lines = (await readFile(join(files, `${table}.csv`), 'utf8')).split(/\r?\n/)
  // Strict parsing of every line of every table would take a minute.
  return lines.map((line) => (line.includes('"') ? (parseCsv(`${line}\r\n`)[0] ?? []) : line.split(',')))
}

/** The secrets that stand in a text, whole. Names are looked for anywhere in it; what is long is cut out of it by its own letters. */
export function leaksIn(text: string, secrets: ReadonlySet<string>): string[] {
  const found = new Set<string>()
  for (const [token] of text.matchAll(/[\w.@+-]{6,}/g)) {
    for (const part of [token, ...token.split(/[-+]/)]) if (secrets.has(part)) found.add(part)
  }
  for (const [run] of text.matchAll(/[\p{Script=Han}\d]{2,}/gu)) {
    for (let from = 0; from < run.length; from += 1) {
      for (let length = 2; length <= Math.min(4, run.length - from); length += 1)
        if (secrets.has(run.slice(from, from + length))) found.add(run.slice(from, from + length))
    }
    if (secrets.has(run)) found.add(run)
  }
  return [...found]
}
