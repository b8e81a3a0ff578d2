import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { INDICATORS } from '../../server/analysis/indicators/registry.ts'
import { LINK_KINDS } from '../../server/analysis/links/registry.ts'
import { LINK_DEFAULTS } from '../../server/analysis/linkSettings.ts'
import { indicatorsPage } from '../../server/docs/indicatorsPage.ts'

test('docs/indicators.md is what the registries say (npm run docs writes it again)', async () => {
  expect(await readFile(new URL('../../docs/indicators.md', import.meta.url), 'utf8')).toBe(indicatorsPage())
})

test('every indicator and link kind says in both languages what it is and what honest trade looks the same', () => {
  for (const { id, name, confuser, ...one } of [...INDICATORS, ...LINK_KINDS]) {
    const texts = [name, confuser, 'definition' in one ? one.definition : one.why]
    for (const { zh, en } of texts) {
      expect([id, zh]).toEqual([id, expect.stringMatching(/[\u4e00-\u9fff]|^IP$|^MAC|^QQ/)])
      expect([id, en]).toEqual([id, expect.not.stringMatching(/[\u4e00-\u9fff]/)])
    }
  }
  expect(LINK_KINDS.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(LINK_DEFAULTS)))
})
