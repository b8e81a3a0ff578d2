import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { IDENTIFIER_KINDS } from '../../server/domain/tables.ts'
import {
  maskAccount,
  maskAddress,
  maskIdentifier,
  maskIdNumber,
  maskIp,
  maskKey,
  maskName,
  maskNodeName,
  maskPhone,
  maskText,
  maskWaybill,
} from '../../server/domain/masking.ts'

test('names, phones, identity numbers, cards, addresses, waybills and addresses of machines are masked by their rules', () => {
  expect(maskName('张三丰')).toBe('张*')
  expect(maskPhone('13800001234')).toBe('138****1234')
  expect(maskPhone('+8613800001234')).toBe('+86138****1234')
  expect(maskIdNumber('320201199001011234')).toBe('320****1234')
  expect(maskAccount('6222020000001234567')).toBe('****4567')
  expect(maskAccount('13800001234')).toBe('138****1234')
  expect(maskAddress('江苏省无锡市梁溪区人民路1号')).toBe('江苏省无锡市梁溪区****')
  expect(maskAddress('无锡市人民路1号')).toBe('无锡市****')
  expect(maskAddress('人民路1号')).toBe('****')
  expect(maskWaybill('YT1234567890123')).toBe('****0123')
  expect(maskIp('10.1.2.3')).toBe('10.1.*.*')
  expect(maskIdentifier('mac', 'aa:bb:cc:dd:ee:ff')).toBe('aa:bb:cc:****')
  expect(maskIdentifier('qq', '123456789')).toBe('12****89')
  expect(maskIdentifier('legal_person', '张三')).toBe('张*')
})

test('no rule returns the whole value, and none throws', () => {
  const values = fc.oneof(
    fc.string({ minLength: 1, unit: 'binary' }),
    fc.stringMatching(/^\d{1,20}$/),
    fc.emailAddress(),
    fc.ipV4(),
    fc.ipV6(),
    fc.stringMatching(/^[张市区县省路0-9]{1,12}$/),
  )
  fc.assert(
    fc.property(
      values.filter((value) => !/^[\s*]+$/.test(value)),
      fc.constantFrom(...IDENTIFIER_KINDS),
      (value, kind) => {
        for (const mask of [maskName, maskPhone, maskIdNumber, maskAccount, maskAddress, maskWaybill, (v: string) => maskIdentifier(kind, v)]) {
          expect(mask(value).includes(value)).toBe(false)
          expect(mask(value)).toBe(mask(value))
        }
      },
    ),
  )
})

test('keys of stores and sites stay, those of people, accounts and numbers do not', () => {
  expect(maskKey('Store', 'pdd:12345678901234567890')).toBe('pdd:12345678901234567890')
  expect(maskKey('VendorSite', 'kb1.example')).toBe('kb1.example')
  expect(maskKey('Identifier', 'phone:13800001234')).toBe('phone:138****1234')
  expect(maskKey('Waybill', 'YTO:YT1234567890123')).toBe('YTO:****0123')
  expect(maskKey('SiteAccount', 'kb1.example:laowang88')).toBe('kb1.example:l****8')
  expect(maskNodeName('Account', '6222020000001234567', '张三')).toBe('张*')
  expect(maskNodeName('Identifier', 'phone:13800001234', '13800001234')).toBe('138****1234')
})

test('numbers inside a sentence are covered, figures stay', () => {
  expect(maskText('phone 13800001234 shared by 3 stores, 97 % of 412 numbers')).toBe('phone 138****1234 shared by 3 stores, 97 % of 412 numbers')
  expect(maskText('卡号6222020000001234567，IP 10.1.2.3，a.b@x.example')).toBe('卡号****4567，IP 10.1.*.*，a***@x.example')
})
