import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { KEY_ACTIONS } from '../../client/pages/explore/overlays/keyActions.ts'
import { isComposing, SHORTCUTS, shortcutOf } from '../../client/shell/shortcuts.ts'

const CLIENT = fileURLToPath(new URL('../../client', import.meta.url))
const listed = SHORTCUTS.map(({ id }): string => id)

/** The key event of `Ctrl+Shift+Z`. */
function eventOf(keys: string) {
  const parts = keys.split('+')
  const [ctrlKey, shiftKey, altKey] = [parts.includes('Ctrl'), parts.includes('Shift'), parts.includes('Alt')]
  const key = parts.at(-1) ?? ''
  return { key: key === 'Menu' ? 'ContextMenu' : shiftKey ? key : key.toLowerCase(), ctrlKey, metaKey: false, shiftKey, altKey }
}

describe('the list of shortcuts', () => {
  it('holds every key that the explore page answers, and each listed key is that one', () => {
    expect(Object.keys(KEY_ACTIONS).filter((id) => !listed.includes(id))).toEqual([])
    for (const { id, keys } of SHORTCUTS) for (const one of id in KEY_ACTIONS ? keys : []) expect([one, shortcutOf(eventOf(one))]).toEqual([one, id])
  })

  it('is where keys of the canvas come from: no other part of it listens to keys of the window', () => {
    const parts = ['canvas', 'pages/explore'].flatMap((room) =>
      readdirSync(join(CLIENT, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
    )
    const listening = parts.filter((name) => /\.tsx?$/.test(name) && readFileSync(join(CLIENT, name), 'utf8').includes("addEventListener('key"))
    expect(listening).toEqual([join('pages/explore', 'overlays', 'ExploreKeys.tsx')])
  })

  it('holds the gestures of the canvas, and says each in both languages', () => {
    expect(listed).toEqual(expect.arrayContaining(['box', 'lasso', 'several']))
    for (const language of ['en', 'zh-CN']) {
      const { shortcut }: { shortcut: object } = JSON.parse(readFileSync(join(CLIENT, 'locales', language, 'shell.json'), 'utf8'))
      expect(Object.keys(shortcut).toSorted()).toEqual(listed.toSorted())
    }
  })

  it('no key is one while an input method composes, also where only its code tells', () => {
    const told = [
      { isComposing: true, keyCode: 71 },
      { isComposing: false, keyCode: 229 },
      { isComposing: false, keyCode: 71 },
    ]
    expect(told.map(isComposing)).toEqual([true, true, false])
  })

  it('a key with other modifiers is another key; a command key is Ctrl', () => {
    expect(shortcutOf({ ...eventOf('Ctrl+Z'), altKey: true })).toBeUndefined()
    expect(shortcutOf({ ...eventOf('E'), ctrlKey: true })).toBeUndefined()
    expect(shortcutOf({ ...eventOf('Ctrl+Z'), ctrlKey: false, metaKey: true })).toBe('undo')
    expect(shortcutOf({ ...eventOf('F'), key: 'F' })).toBe('fit')
  })
})
