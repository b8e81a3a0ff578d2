import { appendFile, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendAudit } from '../../server/casework/audit.ts'
import { auditLine, parseAuditLine } from '../../server/casework/auditEntry.ts'
import { verifyPath } from '../../server/casework/verify.ts'

const NOW = new Date('2026-03-02T02:00:00Z')

async function logOf(entries: number): Promise<{ folder: string; path: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'kongbao-'))
  for (let i = 0; i < entries; i += 1)
    await appendAudit({ folder }, { action: 'query', user: '本机用户', details: { i, 10: 'x', text: '行\n"引号"\u2028' } }, NOW)
  return { folder, path: join(folder, 'audit.jsonl') }
}

test('a log of appended entries is chained and says so', async () => {
  const { path } = await logOf(5)
  expect(await verifyPath(path)).toMatchObject({ ok: true, kind: 'audit', entries: 5 })
  expect((await readFile(path, 'utf8')).split('\n')[0]).toContain('"at":"2026-03-02T10:00:00+08:00"')
})

test('entries appended at the same time come one after another', async () => {
  const { folder, path } = await logOf(0)
  await Promise.all(Array.from({ length: 20 }, async (_, i) => appendAudit({ folder }, { action: 'load', user: 'u', details: { i } }, NOW)))
  expect(await verifyPath(path)).toMatchObject({ ok: true, entries: 20 })
})

test('changing, removing, swapping or adding a line is found at that line', async () => {
  const { path } = await logOf(6)
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
  const check = async (changed: string[]): Promise<number | null> => {
    await writeFile(path, `${changed.join('\n')}\n`)
    const verdict = await verifyPath(path)
    expect(verdict.ok).toBe(false)
    return verdict.line
  }
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 4 }), async (i) => {
      const line = lines[i] ?? ''
      expect(await check(lines.with(i, line.replace(`"i":${i}`, '"i":99')))).toBe(i + 1)
      expect(await check([...lines.slice(0, i), ...lines.slice(i + 1)])).toBe(i + 1)
      expect(await check([...lines.slice(0, i + 1), line, ...lines.slice(i + 1)])).toBe(i + 2)
      expect(await check(lines.with(i, lines[i + 1] ?? '').with(i + 1, line))).toBe(i + 1)
      expect(await check([...lines.slice(0, i), 'no entry', ...lines.slice(i)])).toBe(i + 1)
    }),
    { numRuns: 10 },
  )
})

test('an entry that was changed and hashed anew is given away by the one after it', async () => {
  const { path } = await logOf(3)
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
  const second = parseAuditLine(lines[1] ?? '')
  expect(second).not.toBeNull()
  const forged = second ? auditLine({ ...second, user: 'somebody else' }).line : ''
  await writeFile(path, `${lines.with(1, forged).join('\n')}\n`)
  expect(await verifyPath(path)).toMatchObject({ ok: false, line: 3 })
})

test('a half-written last line is named, and the log goes on behind it', async () => {
  const { folder, path } = await logOf(2)
  await appendFile(path, '{"seq":3,"at":"2026')
  expect(await verifyPath(path)).toMatchObject({ ok: false, line: 3, entries: 2 })
  await appendAudit({ folder }, { action: 'load', user: 'u', details: {} }, NOW)
  expect(await verifyPath(path)).toMatchObject({ ok: true, entries: 4 })
  expect(await readFile(path, 'utf8')).toContain('{"seq":3,"at":"2026\n')
})

test('an entry longer than the block that is read from the end is chained all the same', async () => {
  const { folder, path } = await logOf(1)
  await appendAudit({ folder }, { action: 'query', user: 'u', details: { cypher: 'x'.repeat(200_000) } }, NOW)
  await appendAudit({ folder }, { action: 'query', user: 'u', details: {} }, NOW)
  expect(await verifyPath(path)).toMatchObject({ ok: true, entries: 3 })
})
