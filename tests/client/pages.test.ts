import { describe, expect, it } from 'vitest'
import { pagesIn, placed } from '../../client/panels/pages.ts'

describe('a list of which pages are loaded', () => {
  it('needs the pages in view, not those before or after, and none beyond its end', () => {
    expect(pagesIn({ from: 0, to: 500 }, 500, 100_000)).toEqual([0])
    expect(pagesIn({ from: 480, to: 520 }, 500, 100_000)).toEqual([0, 1])
    expect(pagesIn({ from: 99_980, to: 100_020 }, 500, 100_000)).toEqual([199])
    expect(pagesIn({ from: 0, to: 40 }, 500, 0)).toEqual([])
  })

  it('is as long as it is, with each row at its place; a page that grew meanwhile does not reach beyond', () => {
    expect(
      placed(5, 2, [
        { page: 0, rows: ['a', 'b'] },
        { page: 2, rows: ['e', 'f'] },
      ]),
    ).toEqual(['a', 'b', undefined, undefined, 'e'])
  })
})
