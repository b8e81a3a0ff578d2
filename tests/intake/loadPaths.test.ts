import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCase } from '../../server/casework/openCase.ts'
import { loadPaths } from '../../server/intake/loadPaths.ts'
import { quietTask } from '../../server/task.ts'

test('a folder of tables is loaded with exact counts', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'kongbao-'))
  await mkdir(join(dir, 'in'))
  await writeFile(join(dir, 'in/stores.csv'), 'store_id,platform,name\n1,taobao,甲\n2,taobao,"乙, 丙"\n2,taobao,"乙, 丙"\n,taobao,丁\n')
  await writeFile(
    join(dir, 'in/waybills.csv'),
    'courier,waybill_no,picked_at,signed_at,note\n圆通,YT1,2026-03-01T10:00:00Z,2026-03-02,x\nYTO,6.00E+11,2026-02-30,,\n',
  )
  const kase = await openCase(dir, 'c')
  try {
    const report = await loadPaths(kase, [join(dir, 'in')], {}, quietTask())
    expect(report.files.map(({ file, read, loaded, duplicate, rejected }) => ({ file, read, loaded, duplicate, rejected }))).toEqual([
      { file: 'stores.csv', read: 4, loaded: 2, duplicate: 1, rejected: 1 },
      { file: 'waybills.csv', read: 2, loaded: 1, duplicate: 0, rejected: 1 },
    ])
  } finally {
    await kase.close()
  }
})
