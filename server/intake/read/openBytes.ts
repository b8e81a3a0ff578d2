import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import type { TextEncoding } from './textEncoding.ts'

/** Thrown, after everything that could be unpacked, when a compressed file is damaged or cut off. */
export class DamagedGzip extends Error {}

const CHUNK = 1 << 20

/** The unpacked bytes of a file; gzip is known by its first two bytes. */
export async function* unpackedBytes(path: string): AsyncGenerator<Uint8Array> {
  if (!(await isGzip(path))) {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) yield bytesOf(chunk)
    return
  }
  const gunzip = createGunzip({ chunkSize: CHUNK })
  const file = createReadStream(path, { highWaterMark: CHUNK })
  const waiting: Uint8Array[] = []
  const state: { over: boolean; error: Error | null; wake: () => void } = { over: false, error: null, wake: () => undefined }
  const settle = (error: Error | null): void => {
    state.over = true
    state.error ??= error
    state.wake()
  }
  // An async iterator of the stream itself would drop what was unpacked just before an error.
  gunzip.on('data', (chunk: Buffer) => {
    waiting.push(chunk)
    if (waiting.length > 4) gunzip.pause()
    state.wake()
  })
  gunzip.on('end', () => settle(null))
  gunzip.on('error', (error) => settle(new DamagedGzip(error.message)))
  file.on('error', (error) => settle(error))
  file.pipe(gunzip)
  try {
    for (;;) {
      const chunk = waiting.shift()
      if (chunk) {
        yield chunk
        continue
      }
      if (state.over) break
      gunzip.resume()
      if (waiting.length === 0 && !state.over) await new Promise<void>((resolve) => (state.wake = resolve))
    }
    if (state.error) throw state.error
  } finally {
    file.destroy()
    gunzip.destroy()
  }
}

const UTF8_BOM = [0xef, 0xbb, 0xbf]

/** Bytes in which records can be found: UTF-16 becomes UTF-8, a byte order mark goes; GB18030 stays. */
export async function* textBytes(path: string, encoding: TextEncoding): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const decoder = new TextDecoder(encoding)
    for await (const chunk of unpackedBytes(path)) yield Buffer.from(decoder.decode(chunk, { stream: true }))
    yield Buffer.from(decoder.decode())
    return
  }
  let first = true
  for await (const chunk of unpackedBytes(path)) {
    const mark = first && UTF8_BOM.every((byte, i) => chunk[i] === byte)
    yield mark ? chunk.subarray(3) : chunk
    first = false
  }
}

/** The first `limit` bytes at most, damage ignored. */
export async function firstBytes(source: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of source) {
      parts.push(chunk)
      length += chunk.length
      if (length >= limit) break
    }
  } catch (error) {
    if (!(error instanceof DamagedGzip)) throw error
  }
  return Buffer.concat(parts).subarray(0, limit)
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await file.close()
  }
}

function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk
  throw new TypeError('A byte stream gave something else than bytes.')
}
