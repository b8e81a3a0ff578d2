import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Kongbao, kongbao } from './kongbao.ts'

const state = { folder: '', env: { KONGBAO_DATA: '' } }

beforeAll(async () => {
  state.folder = await mkdtemp(join(tmpdir(), 'kongbao-cancel-'))
  state.env = { KONGBAO_DATA: join(state.folder, 'data') }
  const rows = Array.from({ length: 600_000 }, (_, i) => `pdd,${i},${i % 500},2026-03-01 10:00:00`)
  await writeFile(join(state.folder, 'orders.csv'), `platform,order_id,store_id,paid_at\n${rows.join('\n')}\n`)
  await writeFile(join(state.folder, 'stores.csv'), 'platform,store_id\npdd,1\n')
})
afterAll(async () => {
  await rm(state.folder, { recursive: true, force: true })
})

it('Ctrl-C cancels a load: status 1, nothing of the file is kept, the case is free again', async () => {
  const load = new Kongbao(['load', '--case', 'a', join(state.folder, 'orders.csv')], state.env)
  await load.says('orders.csv')
  load.child.kill('SIGINT')
  expect([await load.ended, load.out, load.err.includes('Cancelled.')]).toEqual([1, '', true])
  expect(await readdir(join(state.env.KONGBAO_DATA, 'a'))).not.toContain('lock.json')
  const again = await kongbao(['load', '--case', 'a', join(state.folder, 'stores.csv'), '--json'], state.env)
  expect([again.status, JSON.parse(again.out)]).toMatchObject([0, { dataVersion: 1, files: [{ loaded: 1 }] }])
})
