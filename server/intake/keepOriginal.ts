import { createHash } from 'node:crypto'
import { chmod, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { throwIfCancelled } from '../errors.ts'
import type { Task } from '../task.ts'

export interface Original {
  sha256: string
  bytes: number
  /** Where the read-only copy stands. */
  path: string
}

const CHUNK = 1 << 20

/** Copies a file into `sourcesDir` under its SHA-256, read-only. The copy appears whole or not at all. */
export async function keepOriginal(from: string, sourcesDir: string, task: Task, onBytes: (bytes: number) => void): Promise<Original> {
  const incoming = join(sourcesDir, `.incoming-${process.pid}`)
  const input = await open(from, 'r')
  try {
    const hash = createHash('sha256')
    let bytes = 0
    const output = await open(incoming, 'w', 0o600)
    try {
      const chunk = Buffer.allocUnsafe(CHUNK)
      for (;;) {
        throwIfCancelled(task.signal)
        const { bytesRead } = await input.read(chunk, 0, CHUNK)
        if (bytesRead === 0) break
        hash.update(chunk.subarray(0, bytesRead))
        for (let written = 0; written < bytesRead;) written += (await output.write(chunk, written, bytesRead - written)).bytesWritten
        bytes += bytesRead
        onBytes(bytes)
      }
      await output.sync()
    } finally {
      await output.close()
    }
    const sha256 = hash.digest('hex')
    const path = join(sourcesDir, sha256)
    await chmod(incoming, 0o444)
    await rename(incoming, path)
    return { sha256, bytes, path }
  } catch (error) {
    await rm(incoming, { force: true })
    throw error
  } finally {
    await input.close()
  }
}
