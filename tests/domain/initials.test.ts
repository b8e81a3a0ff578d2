import { expect, test } from 'vitest'
import { initials } from '../../server/domain/initials.ts'

test('initials read words as words, keep digits and letters, and drop what is neither', () => {
  expect(initials('重庆小面')).toBe('cqxm')
  expect(initials('小家电旗舰店（A1）-2号')).toBe('xjdqjda12h')
  expect(initials('长沙 银行')).toBe('csyh')
})

test('a surname is read as one only where a name begins with it', () => {
  expect(initials('单雄信', true)).toBe('sxx')
  expect(initials('简单百货')).toBe('jdbh')
})

test('a name without Chinese characters has none', () => {
  expect(initials('shop 12')).toBeNull()
})
