import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Case } from '../../casework/case.ts'

/** The folders of a case's managed Neo4j. `home` is the one that runs, `next` the one being built, `former` the one just replaced. */
export class Homes {
  readonly dir: string
  readonly home: string
  readonly next: string
  readonly former: string
  readonly pidFile: string

  constructor(kase: Pick<Case, 'folder'>) {
    this.dir = join(kase.folder, 'graph')
    this.home = join(this.dir, 'home')
    this.next = join(this.dir, 'next')
    this.former = join(this.dir, 'former')
    this.pidFile = join(this.dir, 'neo4j.pid')
  }

  get hasGraph(): boolean {
    return existsSync(join(this.home, 'graph.json'))
  }

  async makeNext(): Promise<void> {
    await rm(this.next, { recursive: true, force: true })
    await mkdir(this.next, { recursive: true, mode: 0o700 })
  }

  /** Puts `next` into the place of `home`. */
  async swap(): Promise<void> {
    await rm(this.former, { recursive: true, force: true })
    if (existsSync(this.home)) await rename(this.home, this.former)
    await rename(this.next, this.home)
  }

  /** Undoes `swap`. */
  async swapBack(): Promise<void> {
    await rm(this.home, { recursive: true, force: true })
    if (existsSync(this.former)) await rename(this.former, this.home)
  }

  /** Ends a swap that the process did not live to finish: a `former` still there means that the new home was never proven. */
  async recover(): Promise<void> {
    if (existsSync(this.former)) await this.swapBack()
    await rm(this.next, { recursive: true, force: true })
  }

  async forgetFormer(): Promise<void> {
    await rm(this.former, { recursive: true, force: true })
  }
}
