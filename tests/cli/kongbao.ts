import { spawn, type ChildProcess } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ENTRY = fileURLToPath(new URL('../../server/kongbao.mjs', import.meta.url))

/** The command line as a process of its own. */
export class Kongbao {
  readonly child: ChildProcess
  out = ''
  err = ''
  /** The exit status. */
  readonly ended: Promise<number | null>

  constructor(args: readonly string[], env: Record<string, string>) {
    const { VITEST: _, NODE_ENV: __, ...own } = process.env
    this.child = spawn(process.execPath, [ENTRY, ...args], { env: { ...own, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.out += text))
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.err += text))
    this.ended = new Promise((resolve) => this.child.on('close', (code) => resolve(code)))
  }

  /** Waits until it has written something. Throws with its output when it ends without. */
  async says(text: string): Promise<void> {
    const end = { seen: false }
    void this.ended.then(() => (end.seen = true))
    while (!this.out.includes(text) && !this.err.includes(text)) {
      if (end.seen) throw new Error(`ended without saying ${JSON.stringify(text)}:\n${this.out}\n${this.err}`)
      await sleep(20)
    }
  }

  get address(): string {
    return /http:\/\/\S+:\d+/.exec(this.err)?.[0] ?? ''
  }
}

export async function kongbao(args: readonly string[], env: Record<string, string>): Promise<{ status: number | null; out: string; err: string }> {
  const run = new Kongbao(args, env)
  const status = await run.ended
  return { status, out: run.out, err: run.err }
}

/** Every process below `pid`, by Linux's account of parents; elsewhere none is known. */
export async function descendants(pid: number): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = await Promise.all(pids.map(async (child) => [child, await parentOf(child)] as const))
  const below = (of: number): number[] => parents.filter(([, parent]) => parent === of).flatMap(([child]) => [child, ...below(child)])
  return below(pid)
}

export async function isAlive(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  return stat !== null && !/^\d+ \(.*\) [ZX]/.test(stat)
}

async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? -1)
}
