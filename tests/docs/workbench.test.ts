import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const page = read('docs/workbench.md')
const rows = [...page.matchAll(/^\| (\d+) \| (.+?) \| (.+?) \| (.+) \|$/gm)].map(([, row, what, how, proof]) => ({
  row: Number(row),
  what,
  how,
  proof: proof ?? '',
}))

/** `file`: title, and further titles of the same file. */
function named(proof: string): { file: string; title: string }[] {
  let file = ''
  return proof.split('<br>').map((part) => {
    const [, path, title] = /^`([^`]+)`: (.+)$/.exec(part) ?? []
    file = path ?? file
    return { file, title: (title ?? part).replaceAll(String.raw`\|`, '|') }
  })
}

test('the page of the workbench has a line for each of the 33 rows, and every test that it names is there', () => {
  expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 33 }, (_, at) => at + 1))
  for (const { row, proof } of rows) {
    for (const { file, title } of named(proof))
      expect([
        row,
        file,
        read(file)
          .replaceAll(String.raw`\'`, "'")
          .includes(title)
          ? title
          : 'is not there',
      ]).toEqual([row, file, title])
  }
})

test('each of the six things that can go wrong says what is said of it, and names tests that are there', () => {
  const wrong = [...page.slice(page.indexOf('## What can go wrong')).matchAll(/^\| ([A-Z].+?) \| (.+?) \| (`.+) \|$/gm)]
  expect(wrong).toHaveLength(6)
  for (const [, what, , proof] of wrong) {
    for (const { file, title } of named(proof ?? '')) expect([what, file, read(file).includes(title)]).toEqual([what, file, true])
  }
})

test('every row of the browser is in one of the stories that `npm test` runs, and on the page', () => {
  const stories = ['rings', 'canvas', 'pages'].map((name) => read(`tests/e2e/${name}.test.ts`)).join('\n')
  const files = readdirSync(new URL('../e2e/rows', import.meta.url))
  for (const file of files) {
    expect([file, stories.split(`'./rows/${file}'`).length - 1, page.includes(`tests/e2e/rows/${file}`)]).toEqual([file, 1, true])
  }
})
