import { pinyin } from 'pinyin-pro'

const HAN = /\p{Script=Han}/u

/**
 * The first letters of a name's syllables, with its digits and letters: 小家电 A1 店 is `xjda1d`. Words are read as words (重庆 is cq), and with
 * `surname` the first character as a surname (单 is s). Null for a name without Chinese characters.
 */
export function initials(name: string, surname = false): string | null {
  if (!HAN.test(name)) return null
  const letters = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive', surname: surname ? 'head' : 'off' })
  return letters
    .join('')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
