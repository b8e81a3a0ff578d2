import { median, print, type Figure } from '../print.ts'

const RUNS = 3

/** Asks for each address alone, first of a server that has answered nothing of the kind yet and then again, and prints CPU and time of the server, which is this process. */
export async function timeRequests(address: string, paths: readonly string[], headers: Readonly<Record<string, string>>): Promise<void> {
  const ordered: { cpu: number; figure: Figure }[] = []
  for (const path of paths) {
    const first = await ask(address, path, headers)
    const again: Asked[] = []
    for (let run = 0; run < RUNS; run++) again.push(await ask(address, path, headers))
    const { status, bytes } = first
    const text = `${cost(first.cpu, first.wall)} the first time, then ${cost(median(again.map(({ cpu }) => cpu)), median(again.map(({ wall }) => wall)))}, ${size(bytes)}${status === 200 ? '' : `, answered ${status}`}`
    ordered.push({ cpu: first.cpu, figure: [shorter(path), text] })
  }
  print(ordered.toSorted((a, b) => b.cpu - a.cpu).map(({ figure }) => figure))
}

interface Asked {
  readonly cpu: number
  readonly wall: number
  readonly bytes: number
  readonly status: number
}

async function ask(address: string, path: string, headers: Readonly<Record<string, string>>): Promise<Asked> {
  const before = process.cpuUsage()
  const started = performance.now()
  const response = await fetch(`${address}${path}`, { headers })
  const bytes = (await response.arrayBuffer()).byteLength
  const wall = performance.now() - started
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / 1000, wall, bytes, status: response.status }
}

const cost = (cpu: number, wall: number): string => `${cpu.toFixed(0).padStart(6)} ms CPU ${wall.toFixed(0).padStart(6)} ms`
const size = (bytes: number): string => (bytes > 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e3).toFixed(0)} kB`)

function shorter(path: string): string {
  const text = decodeURIComponent(path.replace(/^\/api\/cases\/[^/]+\//, ''))
  return text.length > 90 ? `${text.slice(0, 89)}…` : text
}
