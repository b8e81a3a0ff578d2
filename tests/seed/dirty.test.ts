import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { loadPaths } from '../../server/intake/loadPaths.ts'
import { quietTask } from '../../server/task.ts'
import { generateCase } from '../../seed/generate.ts'
import { gb18030 } from '../../seed/write/gb18030.ts'
import { withCase } from '../intake/testCase.ts'
import { freshFolder } from './syntheticCase.ts'

const dirtSchema = z.object({
  dirt: z.object({
    blank: z.number(),
    masked: z.number(),
    clock: z.number(),
    damaged: z.number(),
    files: z.array(z.object({ file: z.string(), read: z.number(), duplicate: z.number(), rejected: z.number() })),
  }),
})

test('a dirty case loads with exactly the duplicates and rejects that its truth foretells, file by file', async () => {
  const out = await freshFolder()
  await generateCase({ profile: 'small', variant: 'dirty', seed: 2, out }, quietTask())
  const { dirt } = dirtSchema.parse(JSON.parse(await readFile(join(out, 'truth', 'params.json'), 'utf8')))
  for (const count of [dirt.blank, dirt.masked, dirt.clock, dirt.damaged]) expect(count).toBeGreaterThan(0)
  const foretold = dirt.files.map(({ file, read, duplicate, rejected }) => `${file}: ${read} = ${read - duplicate - rejected} + ${duplicate} + ${rejected}`)
  await withCase(async ({ kase }) => {
    const { files } = await loadPaths(kase, [join(out, 'case')], {}, quietTask())
    expect(files.filter(({ error }) => error !== undefined)).toEqual([])
    expect(files.map((file) => `${file.file}: ${file.read} = ${file.loaded} + ${file.duplicate} + ${file.rejected}`).toSorted()).toEqual(foretold.toSorted())
  })
})

test('text in GB18030 reads back as it was, and a character without a two-byte code is refused', () => {
  const text = '无锡市样例产业园7栋，（合成）ABC\r\n'
  expect(new TextDecoder('gb18030').decode(gb18030(text))).toBe(text)
  expect(() => gb18030('😀')).toThrow('no two-byte code')
})
