import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../../server/errors.ts'
import { REJECT_REASONS } from '../../server/intake/parse/rejectReasons.ts'

const CLIENT = fileURLToPath(new URL('../../client', import.meta.url))
const namespaces = (language: string) =>
  readdirSync(join(CLIENT, 'locales', language))
    .filter((name) => name.endsWith('.json'))
    .toSorted()

/** `a.b.c` → text. */
function texts(language: string, file: string): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.set(path, value)
    else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`)
  }
  walk(JSON.parse(readFileSync(join(CLIENT, 'locales', language, file), 'utf8')), '')
  return found
}

const placeholders = (text: string): string[] => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '').toSorted()

const holes = (all: Map<string, string>): string[] => [...all].map(([key, text]) => [key, ...placeholders(text)].join(' ')).toSorted()

/** Every `t('…')` with a plain text, with the namespaces that its file uses; a file that is handed its `t` may use any. */
function literalKeys(): { file: string; key: string; namespaces: string[] }[] {
  const sources = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  return sources.flatMap((file) => {
    const source = readFileSync(join(CLIENT, file), 'utf8')
    const used = [...source.matchAll(/useTranslation\(\[?'(\w+)'/g)].map(([, name]) => name ?? '')
    const bare = /useTranslation\(\)/.test(source) ? ['common'] : []
    return [...source.matchAll(/\bt\('([^'`$]+)'/g)].map(([, key]) => ({
      file,
      key: key ?? '',
      namespaces: used.length + bare.length > 0 ? [...used, ...bare] : namespaces('en').map((name) => name.replace('.json', '')),
    }))
  })
}

describe('the texts of the interface', () => {
  it('come in the same namespaces in both languages', () => {
    expect(namespaces('en')).toEqual(namespaces('zh-CN'))
  })

  it.each(namespaces('zh-CN'))('have the same keys and the same placeholders in %s, and none is empty', (file) => {
    const [chinese, english] = [texts('zh-CN', file), texts('en', file)]
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted())
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
    expect(holes(english)).toEqual(holes(chinese))
  })

  it('say something for every error code of the server', () => {
    const known = texts('en', 'errors.json')
    expect(Object.keys(ERROR_CODES).filter((code) => !known.has(code))).toEqual([])
  })

  it('say something for every reason to refuse a row', () => {
    const known = texts('en', 'data.json')
    expect(Object.keys(REJECT_REASONS).filter((code) => !known.has(`reason.${code}`))).toEqual([])
  })

  it('hold every key that a component asks for by its plain name', () => {
    const known = new Map(namespaces('en').map((file) => [file.replace('.json', ''), texts('en', file)]))
    const has = (namespace: string, key: string) => [key, `${key}_one`].some((name) => known.get(namespace)?.has(name))
    const missing = literalKeys().filter(({ key, namespaces: used }) => {
      const [first = '', second] = key.split(':')
      return second === undefined ? !used.some((namespace) => has(namespace, first)) : !has(first, second)
    })
    expect(missing.map(({ file, key }) => `${file}: ${key}`)).toEqual([])
  })
})
