/** Encodes text in the two-byte part of GB18030, which holds every character that a case uses. Throws for one that it does not. */
export function gb18030(text: string): Buffer {
  codes ??= twoByteCodes()
  const bytes = Buffer.allocUnsafe(text.length * 2)
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) {
      bytes[length++] = unit
      continue
    }
    const code = codes.get(unit)
    if (code === undefined) throw new Error(`The character ${text.charAt(i)} has no two-byte code in GB18030.`)
    length = bytes.writeUInt16BE(code, length)
  }
  return bytes.subarray(0, length)
}

let codes: Map<number, number> | undefined

/** UTF-16 unit → code. The platform decodes GB18030 but does not encode it, so the table is turned round once. */
function twoByteCodes(): Map<number, number> {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<number, number>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const text = decoder.decode(Uint8Array.of(lead, trail))
      if (text.length === 1 && text !== '\uFFFD' && !found.has(text.charCodeAt(0))) found.set(text.charCodeAt(0), (lead << 8) | trail)
    }
  return found
}
