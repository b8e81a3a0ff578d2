import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CaseMask } from '../../server/casework/masking/CaseMask.ts'
import { KnownNames } from '../../server/casework/masking/KnownNames.ts'
import { maskReply } from '../../server/casework/masking/maskReply.ts'
import { Pseudonyms } from '../../server/casework/masking/Pseudonyms.ts'
import { maskAccount } from '../../server/domain/masking.ts'

const secret = Buffer.alloc(32, 7)
const nowhere = async (): Promise<null> => null
const mask = new CaseMask(new KnownNames(['张三', '李小明', 'John Smith', '平台']), new Pseudonyms(secret))

describe('marks of masked values', () => {
  it('open again wherever the masked value stands, and leave every other text as it is', async () => {
    const text = fc.string().filter((one) => !one.includes('#'))
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^\d{12,19}$/), text, text, async (account, before, after) => {
        const pseudonyms = new Pseudonyms(secret)
        const shown = pseudonyms.of(account, maskAccount(account))
        expect(shown).not.toContain(account)
        expect(await pseudonyms.open(`${before} '${shown}' ${after}`, nowhere)).toBe(`${before} '${account}' ${after}`)
        expect(await pseudonyms.open(before + after, nowhere)).toBe(before + after)
      }),
    )
  })

  it('are the same after a restart and differ under the secret of another case', () => {
    const value = '6222020000001234567'
    const shown = new Pseudonyms(secret).of(value, '****4567')
    expect(new Pseudonyms(secret).of(value, '****4567')).toBe(shown)
    expect(new Pseudonyms(Buffer.alloc(32, 8)).of(value, '****4567')).not.toBe(shown)
  })

  it('tell alike values apart', () => {
    const pseudonyms = new Pseudonyms(secret)
    expect(pseudonyms.of('6222020000001234567', '****4567')).not.toBe(pseudonyms.of('6222020000009994567', '****4567'))
  })

  it('that were not given out are looked up by what is shown of them', async () => {
    const shown = new Pseudonyms(secret).of('aa:bb:cc:dd:ee:ff', 'aa:bb:cc:****')
    const fresh = new Pseudonyms(secret)
    const asked: string[] = []
    const opened = await fresh.open(`Identifier/mac:${shown}`, async (masked, mark) => {
      asked.push(masked)
      return masked === 'aa:bb:cc:****' && fresh.isOf('aa:bb:cc:dd:ee:ff', mark) ? 'aa:bb:cc:dd:ee:ff' : null
    })
    expect(opened).toBe('Identifier/mac:aa:bb:cc:dd:ee:ff')
    expect(asked).toContain('aa:bb:cc:****')
  })
})

describe('a masked reply', () => {
  it('covers a node: key, name and properties, and keeps ids, times, stores and figures of ours', () => {
    const at = '2026-03-02T10:00:00+08:00'
    const node = {
      id: 'Account/6222020000001234567',
      label: 'Account',
      key: '6222020000001234567',
      name: '张三 4567',
      properties: { holderName: '张三', openedAt: at, src: ['e959204eec76::589'], n: 12345678901, ringId: '123456789012' },
    }
    const shown = maskReply(mask, { node, storeKey: 'pdd:414870936', runId: '300a93817f46af4e', jobId: 'f563e649-82e7-4bd7-908c-f94cbd54a388' })
    const key = mask.key('Account', node.key)
    expect(shown).toEqual({
      node: { ...node, id: `Account/${key}`, key, name: '张* 4567', properties: { ...node.properties, holderName: '张*' } },
      storeKey: 'pdd:414870936',
      runId: '300a93817f46af4e',
      jobId: 'f563e649-82e7-4bd7-908c-f94cbd54a388',
    })
  })

  it('covers a sentence by the value beside it, and the names in any text', () => {
    const term = { kind: 'controller', value: 'P00017', text: { zh: '控制人 P00017 由 4 家店铺共用', en: 'controller P00017 shared by 4 stores' } }
    expect(JSON.stringify(maskReply(mask, term))).not.toContain('P00017')
    expect(maskReply(mask, { note: '平台称张三与 John Smith 同住' })).toEqual({ note: '平台称张*与 J* 同住' })
    expect(maskReply(mask, { title: 'Johnathan' })).toEqual({ title: 'Johnathan' })
  })

  it('covers plain columns of a query by their names and by the shapes of their values', () => {
    const rows = [['6222020000001234567', '李小明', '13800001234', 'pdd:414870936', 7, { 手机: '13800001234' }]]
    const shown = JSON.stringify(maskReply(mask, { columns: ['x', 'y', 'z', 's', 'n', 'm'], rows }))
    for (const plain of ['6222020000001234567', '李小明', '13800001234']) expect(shown).not.toContain(plain)
    expect(shown).toContain('pdd:414870936')
  })

  it('leaves the names of exports, notes on relations by their marks, and opens nothing else', () => {
    const made = { name: 'rings-run1-20260302-100000.csv', manifest: { kind: 'kongbao-export', file: 'rings-run1-20260302-100000.csv' } }
    expect(maskReply(mask, made)).toEqual(made)
    const target = JSON.stringify(['Account/6222020000001234567', 'TRANSFERRED', 'Store/pdd:1'])
    expect(maskReply(mask, { target })).toEqual({
      target: JSON.stringify([`Account/${mask.key('Account', '6222020000001234567')}`, 'TRANSFERRED', 'Store/pdd:1']),
    })
  })

  it('covers a raw line by its columns', () => {
    const text = '13800001234,张三,王二麻,江苏省无锡市梁溪区人民路1号,120.50'
    const row = { cells: { recipient_phone: '13800001234' } }
    const shown = maskReply(mask, { text, header: '手机号,备注,收件人,地址,金额', row })
    expect(shown).toMatchObject({ text: '138****1234,张*,王*,江苏省无锡市梁溪区****,120.50' })
  })
})
