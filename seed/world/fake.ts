import type { Random } from '../random.ts'

/** Values that look like the real thing and can belong to nobody. */

const FAMILY = ['林', '周', '郑', '苏', '罗', '韩', '唐', '冯', '曹', '邓', '许', '傅', '沈', '曾', '彭', '吕']
const GIVEN = [
  '一禾',
  '小麦',
  '木子',
  '青禾',
  '大江',
  '北辰',
  '南风',
  '冬青',
  '山石',
  '云朵',
  '星河',
  '木槿',
  '果果',
  '向阳',
  '之舟',
  '未央',
  '安之',
  '若水',
  '半夏',
  '白鹭',
]

export function personName(random: Random): string {
  return random.pick(FAMILY) + random.pick(GIVEN)
}

/** 199 0000 xxxx, and beyond ten thousand with an extension, as platforms print privacy numbers. */
export function phone(index: number): string {
  const base = `1990000${String((index * 7919) % 10_000).padStart(4, '0')}`
  return index < 10_000 ? base : `${base}-${String(Math.floor(index / 10_000) % 10_000).padStart(4, '0')}`
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ID_CHECKS = '10X98765432'

/** The check character that an 18-digit ID number with these 17 digits would really have (GB 11643). */
export function idCheck(digits: string): string {
  let sum = 0
  for (const [i, weight] of ID_WEIGHTS.entries()) sum += weight * Number(digits[i])
  return ID_CHECKS[sum % 11] ?? ''
}

/** Shaped like an ID number, with a check character that is wrong. */
export function idNumber(random: Random, cityCode: string): string {
  const born = `${random.int(1965, 2000)}${String(random.int(1, 12)).padStart(2, '0')}${String(random.int(1, 28)).padStart(2, '0')}`
  const digits = `${cityCode}${born}${random.digits(3)}`
  const right = idCheck(digits)
  return digits + random.pick(ID_CHECKS.split('').filter((check) => check !== right))
}

export function luhnSum(digits: string): number {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    let digit = Number(digits[digits.length - 1 - i])
    if (i % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2
    sum += digit
  }
  return sum
}

/** A 19-digit card number that fails Luhn. */
export function bankCard(random: Random): string {
  const card = `62${random.digits(17)}`
  return luhnSum(card) % 10 === 0 ? card.slice(0, -1) + ((Number(card.at(-1)) + random.int(1, 9)) % 10) : card
}

/** Unified social credit codes never begin with letters like these. */
export function licence(random: Random): string {
  return `SYN91${random.digits(13)}`
}

/** 198.18.0.0/15 is set aside for benchmarks (RFC 2544) and routed nowhere. */
export function ip(index: number): string {
  const host = (index * 40_503) % 131_072
  return `198.${18 + (host >> 16)}.${(host >> 8) & 255}.${host & 255}`
}

/** Locally administered, so of no maker. */
export function mac(random: Random): string {
  return `02:${[0, 0, 0, 0, 0].map(() => random.hex(2)).join(':')}`
}

/** No QQ number begins with 0. */
export function qq(random: Random): string {
  return `0${random.digits(9)}`
}
