import { mkdtemp, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { casePassword } from '../../server/graph/managed/password.ts'

test('a password has letters and digits only, so that it is never taken for an option, and is kept for its owner alone', async () => {
  for (let i = 0; i < 200; i++) {
    const folder = await mkdtemp(join(tmpdir(), 'kongbao-'))
    const password = await casePassword(folder)
    expect(password).toMatch(/^[0-9a-f]{48}$/)
    expect(await casePassword(folder)).toBe(password)
    expect(await readFile(join(folder, 'password'), 'utf8')).toBe(password)
    expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600)
  }
})
