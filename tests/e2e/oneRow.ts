import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openStage, type Stage } from './stage.ts'

// `npm run row <number or name>`: the row of that number, or the module of that name, alone.
const asked = process.env.ROW ?? ''
const isNumber = /^\d+$/.test(asked)
const folder = isNumber ? join(import.meta.dirname, 'rows') : import.meta.dirname
const files = readdirSync(folder).filter((name) => (isNumber ? name.startsWith(`${asked.padStart(2, '0')}-`) : name === `${asked}.ts`))
if (files.length === 0) throw new Error(`There is no ${isNumber ? `row ${asked}` : `module ${asked}`} in tests/e2e.`)

const isRow = (value: unknown): value is (stage: Stage) => void => typeof value === 'function'
const stage = openStage()
for (const file of files) {
  const module: Record<string, unknown> = await import(join(folder, file))
  for (const row of Object.values(module).filter(isRow)) row(stage)
}
