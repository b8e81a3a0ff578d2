import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openStage, type Stage } from './stage.ts'

// `npm run row 3` or `npm run row 3,29`: the rows of these numbers alone; a word is a module of this folder.
const asked = (process.env.ROW ?? '').split(',')
const files = asked.flatMap((one) => {
  const isNumber = /^\d+$/.test(one)
  const folder = isNumber ? join(import.meta.dirname, 'rows') : import.meta.dirname
  const found = readdirSync(folder).filter((name) => (isNumber ? name.startsWith(`${one.padStart(2, '0')}-`) : name === `${one}.ts`))
  if (found.length === 0) throw new Error(`There is no ${isNumber ? `row ${one}` : `module ${one}`} in tests/e2e.`)
  return found.map((name) => join(folder, name))
})

const isRow = (value: unknown): value is (stage: Stage) => void => typeof value === 'function'
const stage = openStage()
for (const file of files) {
  const module: Record<string, unknown> = await import(file)
  for (const row of Object.values(module).filter(isRow)) row(stage)
}
