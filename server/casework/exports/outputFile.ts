import { createHash } from 'node:crypto'
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { MANIFEST_ENDING } from '../verifyExport.ts'
import { diskError } from './diskError.ts'

const BUFFER = 1 << 18

/**
 * A file on its way: written beside its final name, hashed and counted as it grows. `keep` gives it its name, `discard` leaves nothing.
 * A full disk throws DISK_FULL.
 */
export class OutputFile {
  readonly folder: string
  readonly name: string
  bytes = 0
  private readonly handle: FileHandle
  private readonly hash = createHash('sha256')
  private waiting: Uint8Array[] = []
  private waitingBytes = 0

  constructor(folder: string, name: string, handle: FileHandle) {
    this.folder = folder
    this.name = name
    this.handle = handle
  }

  /** Takes `<stem>.<ending>`, or `<stem>-2.<ending>` … where that name is taken, also by an export that is still being written. */
  static async create(folder: string, stem: string, ending: string): Promise<OutputFile> {
    for (let count = 1; ; count += 1) {
      const name = `${count === 1 ? stem : `${stem}-${count}`}.${ending}`
      if (await stat(join(folder, name)).catch(() => null)) continue
      try {
        return new OutputFile(folder, name, await open(partialPath(folder, name), 'wx', 0o600))
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw diskError(error, `The export ${name}`)
      }
    }
  }

  async write(data: string | Uint8Array): Promise<void> {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data
    this.waiting.push(bytes)
    this.waitingBytes += bytes.length
    if (this.waitingBytes >= BUFFER) await this.flush()
  }

  /** For writers that want a stream. */
  asStream(): Writable {
    return new Writable({
      write: (chunk: Uint8Array, _encoding, done) => {
        this.write(chunk).then(
          () => done(),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
        )
      },
    })
  }

  /** Forces everything to disk and says what it is. Call it once, after the last write. */
  async finish(): Promise<{ bytes: number; sha256: string }> {
    await this.flush()
    try {
      await this.handle.sync()
    } catch (error) {
      throw diskError(error, `The export ${this.name}`)
    }
    await this.handle.close()
    return { bytes: this.bytes, sha256: this.hash.digest('hex') }
  }

  /** Gives the finished file its name, its manifest first: an export without a manifest is never seen. */
  async keep(manifest: string): Promise<void> {
    const path = join(this.folder, this.name)
    const draft = `${partialPath(this.folder, this.name)}${MANIFEST_ENDING}`
    try {
      const file = await open(draft, 'w', 0o600)
      try {
        await file.writeFile(manifest)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(draft, path + MANIFEST_ENDING)
      await rename(partialPath(this.folder, this.name), path)
    } catch (error) {
      await rm(draft, { force: true })
      await rm(path + MANIFEST_ENDING, { force: true })
      throw diskError(error, `The manifest of ${this.name}`)
    }
  }

  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined)
    await rm(partialPath(this.folder, this.name), { force: true })
  }

  private async flush(): Promise<void> {
    if (this.waitingBytes === 0) return
    const block = Buffer.concat(this.waiting)
    this.waiting = []
    this.waitingBytes = 0
    try {
      for (let done = 0; done < block.length;) done += (await this.handle.write(block, done)).bytesWritten
    } catch (error) {
      throw diskError(error, `The export ${this.name}`)
    }
    this.hash.update(block)
    this.bytes += block.length
  }
}

function partialPath(folder: string, name: string): string {
  return join(folder, `.${name}.partial`)
}
