import { expect, test } from 'vitest'
import { ringName } from '../../server/analysis/ringName.ts'

test('a ring is named by what it sells and how many stores it has', () => {
  expect(ringName({ name: '小家电', all: true }, 15)).toEqual({ zh: '小家电 15 店', en: 'Small appliances, 15 stores' })
  expect(ringName({ name: '小家电', all: false }, 15)).toEqual({ zh: '小家电等 15 店', en: 'Small appliances and more, 15 stores' })
})

test('a category nobody translated, or a platform, stays as the data gives it', () => {
  expect(ringName({ name: '古琴', all: true }, 3).en).toBe('古琴, 3 stores')
  expect(ringName({ name: 'taobao', all: true }, 3)).toEqual({ zh: 'taobao 3 店', en: 'taobao, 3 stores' })
})
