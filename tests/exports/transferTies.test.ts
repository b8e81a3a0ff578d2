import { expect, test } from 'vitest'
import { exported } from './exportedFile.ts'
import { CARD, handMadeCase } from './handMadeCase.ts'
import { parseXml } from './strictXml.ts'

const OTHER = '6217000000007654321'
const side = (from: boolean): string => JSON.stringify({ side: from ? 'from' : 'to', own_account: from ? CARD : OTHER })

test('a tie of transfers counts one that both accounts’ statements hold once, and one that failed not at all', async () => {
  const kase = await handMadeCase()
  try {
    await kase.casework.run(
      `INSERT INTO ring_member SELECT run_id, ring_id, role, label, '${OTHER}', member_score, name, figures FROM ring_member WHERE key = '${CARD}'`,
    )
    await kase.evidence
      .run(`INSERT INTO raw.transfers (transfer_id, from_account, to_account, amount_fen, "at", success, extra, row_hash, shadowed, source_id, line) VALUES
      ('out', '${CARD}', '${OTHER}', 500, '2026-01-05 10:00:00', true, '${side(true)}', 1, false, 2, 40),
      ('in', '${CARD}', '${OTHER}', 500, '2026-01-05 10:00:30', true, '${side(false)}', 2, false, 2, 41),
      ('later', '${CARD}', '${OTHER}', 500, '2026-01-06 10:00:00', true, '${side(true)}', 3, false, 2, 42),
      ('failed', '${CARD}', '${OTHER}', 500, '2026-01-07 10:00:00', false, '${side(true)}', 4, false, 2, 43)`)
    const elements = parseXml((await exported(kase, { what: 'rings', format: 'gexf' })).text)
    const counted = elements.find(({ name, attributes }) => name === 'attribute' && attributes['title'] === 'n')?.attributes['id']
    const edge = elements.findIndex(
      ({ name, attributes }) => name === 'edge' && attributes['target'] === `Account/${OTHER}` && attributes['source'] === `Account/${CARD}`,
    )
    expect(edge).toBeGreaterThan(0)
    const value = elements.slice(edge).find(({ name, attributes }) => name === 'attvalue' && attributes['for'] === counted)
    expect(value?.attributes['value']).toBe('2')
  } finally {
    await kase.close()
  }
})
