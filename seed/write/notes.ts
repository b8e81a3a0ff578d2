import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LIMITS, LIMITS_ZH } from './limits.ts'

const NOTE = `合成数据 SYNTHETIC

This case was made by a program. No person, number, account, store, site or event in it is real.
本案由程序生成，其中人员、号码、账户、店铺、网站与事件均为虚构。
`

interface Made {
  readonly profile: string
  readonly variant: string
  readonly seed: number
}

/** Says, for people and for the loader, that the case is synthetic. */
export async function writeNotes(out: string, made: Made, sums: Map<string, string>): Promise<void> {
  const { profile, variant, seed } = made
  await put(out, sums, 'case/README.txt', NOTE)
  await put(out, sums, 'truth/README.txt', `${NOTE}\n${LIMITS}\n${LIMITS_ZH}`)
  await put(out, sums, 'case/kongbao-synthetic.json', json({ note: '合成数据 SYNTHETIC', profile, variant, seed }))
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

export async function put(out: string, sums: Map<string, string>, name: string, text: string): Promise<void> {
  await writeFile(join(out, name), text, { flag: 'wx' })
  sums.set(name, createHash('sha256').update(text).digest('hex'))
}

/** One line a file, as `sha256sum --check` reads it. */
export async function writeManifest(out: string, sums: ReadonlyMap<string, string>): Promise<void> {
  const lines = [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, sum]) => `${sum}  ${name}\n`)
  await writeFile(join(out, 'MANIFEST.sha256'), lines.join(''), { flag: 'wx' })
}
