const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/g
const APART = 0xff10 - 0x30

/** Letters and digits that an input method made full-width as plain ones; names keep their full-width brackets. */
export function plainWidth(text: string): string {
  return text.replaceAll(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - APART))
}
