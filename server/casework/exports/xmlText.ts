/** Characters that XML 1.0 cannot hold, not even escaped; lone halves of surrogate pairs among them. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

export function withoutControls(text: string): string {
  return text.replace(FORBIDDEN, '')
}

/** For element content and attribute values alike. */
export function xmlText(text: string): string {
  return withoutControls(text).replace(/[&<>"'\t\n\r]/g, (character) => ESCAPES[character] ?? character)
}
