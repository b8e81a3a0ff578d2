import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { errorInChinese } from '../../client/errors/errorInChinese.ts'
import { ERROR_SENTENCES } from '../../client/errors/errorSentences.ts'

const SERVER = fileURLToPath(new URL('../../server', import.meta.url))
/** Said on the command line only, which is English. */
const COMMAND_LINE = /^(cli|main|docs)\/|^env\.ts$|^casework\/(communities|edgeList)\.ts$/

/** Every sentence that is written out in a `new AppError(…)`, with `{}` for what is filled in. */
function saidByServer(): { file: string; sentence: string }[] {
  const files = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !COMMAND_LINE.test(name))
  return files.flatMap((file) => {
    const source = readFileSync(join(SERVER, file), 'utf8')
    return [...source.matchAll(/new AppError\(/g)].flatMap(({ index, 0: { length } }) =>
      literals(secondArgument(source, index + length)).map((sentence) => ({ file, sentence })),
    )
  })
}

/** What stands between the first and the second comma that belong to the call itself. */
function secondArgument(source: string, from: number): string {
  const commas: number[] = []
  for (let at = from, depth = 0; at < source.length && commas.length < 2; at++) {
    const sign = source[at] ?? ''
    if (`'"\``.includes(sign)) at = endOfText(source, at)
    else if ('([{'.includes(sign)) depth++
    else if (depth === 0 && (sign === ',' || sign === ')')) commas.push(at)
    else if (')]}'.includes(sign)) depth--
  }
  return source.slice((commas[0] ?? from) + 1, commas[1] ?? from)
}

function endOfText(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === source[from]) return at
    else if (source[from] === '`' && source.startsWith('${', at)) at = endOfHole(source, at + 2)
  }
  return source.length
}

function endOfHole(source: string, from: number): number {
  for (let at = from, depth = 1; at < source.length; at++) {
    const sign = source[at] ?? ''
    if (`'"\``.includes(sign)) at = endOfText(source, at)
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return at
  }
  return source.length
}

function literals(argument: string): string[] {
  const found: string[] = []
  for (let at = 0; at < argument.length; at++) {
    if (!`'"\``.includes(argument[at] ?? ' ')) continue
    const end = endOfText(argument, at)
    let text = argument.slice(at + 1, end)
    for (let hole = text.indexOf('${'); argument[at] === '`' && hole >= 0; hole = text.indexOf('${')) {
      text = `${text.slice(0, hole)}{}${text.slice(endOfHole(text, hole + 2) + 1)}`
    }
    found.push(text.replaceAll(String.raw`\'`, "'"))
    at = end
  }
  // Sentences, not the words that choose between them.
  return found.filter((text) => /[a-z]{2}.* .*[.}]$/.test(text) && text.replaceAll('{}', '').replaceAll(/[^a-z]/gi, '').length > 5)
}

const holes = (text: string) => new Set(text.match(/\{\d\}/g))

describe('what the server says when something fails', () => {
  it('has Chinese for every sentence of it', () => {
    const said = saidByServer()
    expect(said.length).toBeGreaterThan(100)
    expect(said.filter(({ sentence }) => !(sentence in ERROR_SENTENCES)).map(({ file, sentence }) => `${file}: ${sentence}`)).toEqual([])
  })

  it('fills in what the server filled in, and nothing else', () => {
    expect(errorInChinese('There is no case a.b in /data (1).')).toBe('/data (1) 中没有案件 a.b。')
    expect(errorInChinese('The graph has no Store pdd:1.')).toBe('图中没有店铺 pdd:1。')
    expect(errorInChinese('Variable `x` not defined')).toBeNull()
    for (const [english, chinese] of Object.entries(ERROR_SENTENCES)) {
      const count = english.split('{}').length - 1
      for (const hole of holes(chinese)) expect([english, Number(hole.slice(1, -1))]).toEqual([english, expect.toSatisfy((at: number) => at < count)])
      expect(chinese).toMatch(/\p{Script=Han}/u)
    }
  })
})
