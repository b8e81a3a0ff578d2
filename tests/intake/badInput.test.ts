import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { listSources } from '../../server/evidence/sources.ts'
import { loadPaths } from '../../server/intake/loadPaths.ts'
import { quietTask } from '../../server/task.ts'
import { counts, withCase, type TestCase } from './testCase.ts'

const reject = z.object({ line: z.number(), column_name: z.string().nullable(), value: z.string().nullable(), reason: z.string() })

async function rejects(kase: TestCase['kase']): Promise<string[]> {
  const rows = await kase.evidence.all('SELECT line, column_name, value, reason FROM reject ORDER BY line', reject)
  return rows.map(({ line, column_name, value, reason }) => `${line} ${column_name ?? '-'} ${value ?? '-'} ${reason.split(':')[0]}`)
}

const STORES = 'platform,store_id,name\n'

test('a missing file fails with its name, and the others are loaded', async () => {
  await withCase(async ({ kase, write, inbox }) => {
    const good = await write('stores.csv', `${STORES}taobao,1,甲\n`)
    const report = await loadPaths(kase, [join(inbox, 'gone.csv'), good], {}, quietTask())
    expect(report.files[0]?.error).toContain('gone.csv does not exist')
    expect(counts(report.files[1])).toBe('1 = 1 + 0 + 0')
  })
})

test.skipIf(process.getuid?.() === 0)('a file without permission fails with its name (not as root, who may read every file)', async () => {
  await withCase(async ({ write, load }) => {
    await chmod(await write('stores.csv', `${STORES}taobao,1,甲\n`), 0)
    expect((await load()).files[0]?.error).toContain('permission denied')
  })
})

test('an unknown table fails when it is named and is passed over inside a folder', async () => {
  await withCase(async ({ kase, write, load }) => {
    const path = await write('shops.csv', 'a,b\n1,2\n')
    await write('notes.txt', 'x')
    await write('.hidden', 'x')
    expect((await loadPaths(kase, [path], {}, quietTask())).files[0]?.error).toContain('shops.csv is no known table')
    const report = await load()
    expect(report.files).toEqual([])
    expect(report.skipped.map(({ file }) => file)).toEqual(['notes.txt', 'shops.csv'])
    expect(await readdir(join(kase.folder, 'sources'))).toEqual([])
  })
})

test('an Excel workbook is refused with a way out', async () => {
  await withCase(async ({ kase, write }) => {
    const path = await write('stores.xlsx', Buffer.from('PK\u0003\u0004rest', 'latin1'))
    expect((await loadPaths(kase, [path], {}, quietTask())).files[0]?.error).toContain('save its sheet as CSV')
  })
})

test('a folder of parts may have folders in it; a link back up is not followed', async () => {
  await withCase(async ({ inbox, write, load }) => {
    await write('stores/2026/part-1.csv', `${STORES}taobao,1,甲\n`)
    await symlink(inbox, join(inbox, 'stores/again'))
    const report = await load()
    expect(report.files.map(({ file, table, loaded }) => [file, table, loaded])).toEqual([['stores/2026/part-1.csv', 'stores', 1]])
    expect(report.skipped).toEqual([{ file: 'stores/again', reason: 'A linked folder is not followed.' }])
  })
})

test('an empty file fails, a header alone loads nothing', async () => {
  await withCase(async ({ write, load }) => {
    await write('stores.csv', '')
    await write('persons.csv', 'person_id,name\n')
    const [persons, stores] = (await load()).files
    expect(counts(persons)).toBe('0 = 0 + 0 + 0')
    expect(persons?.error).toBeUndefined()
    expect(stores?.error).toBe('stores.csv is empty: it has no header.')
  })
})

test('a header without a required column fails and names it', async () => {
  await withCase(async ({ write, load }) => {
    await write('stores.csv', 'platform,name\ntaobao,甲\n')
    expect((await load()).files[0]?.error).toBe('stores.csv, line 1: the header of table stores lacks the required column store_id.')
  })
})

test('--set gives a required column that the file lacks', async () => {
  await withCase(async ({ kase, write, load }) => {
    await write('stores.csv', 'store_id,name\n1,甲\n')
    expect(counts((await load({ set: { platform: 'taobao' } })).files[0])).toBe('1 = 1 + 0 + 0')
    expect(await kase.evidence.count(`SELECT count(*) FROM stores WHERE key = 'taobao:1'`)).toBe(1)
    await expect(load({ set: { nonsense: '1' } })).rejects.toThrow('No table has a column nonsense')
  })
})

test('a column that stands twice in the header fails when it is known and is kept when it is not', async () => {
  await withCase(async ({ kase, write, load }) => {
    await write('stores.csv', 'platform,store_id,name,name\ntaobao,1,甲,乙\n')
    await write('persons.csv', 'person_id,note,note,\n1,a,b,c\n')
    const [persons, stores] = (await load()).files
    expect(stores?.error).toBe('stores.csv, line 1: the column name stands in the header more than once.')
    expect(counts(persons)).toBe('1 = 1 + 0 + 0')
    const extra = await kase.evidence.first('SELECT extra FROM raw.persons', z.object({ extra: z.string() }))
    expect(JSON.parse(extra?.extra ?? '')).toEqual({ note: 'a', 'note (2)': 'b', 'column 4': 'c' })
    expect(persons?.warnings).toEqual(['persons.csv: columns that table persons does not know are kept with each row: note, note (2), column 4.'])
  })
})

test('wrong types, impossible dates and damaged numbers are rejected with line, column, value and reason', async () => {
  await withCase(async ({ kase, write, load }) => {
    await write(
      'orders.csv',
      [
        'platform,order_id,store_id,amount_fen,created_at,reviewed,waybill_no',
        'taobao,1,s,100,2026-03-01T10:00:00,1,YT1',
        'taobao,2,s,1.5,,,',
        'taobao,3,s,,2026-02-30,,',
        'taobao,4,s,,yesterday,,',
        'taobao,5,s,,,yes,',
        'taobao,6,s,,,,6.00E+11',
        'taobao,,s,,,,',
        'taobao,8,s,99999999999999999999,,,',
        'taobao,9,s,9007199254740993,,,',
        'taobao,10,s,,2026-03-01 25:00,,',
        'taobao,11',
        'taobao,12,s,-100,2026-03-01,0,00012',
        '"taobao,13,s,,,,',
        'taobao,14,s,,,,',
      ].join('\n'),
    )
    const report = await load()
    expect(counts(report.files[0])).toBe('14 = 3 + 0 + 11')
    expect(await rejects(kase)).toEqual([
      '3 amount_fen 1.5 NOT_A_WHOLE_NUMBER',
      '4 created_at 2026-02-30 NO_SUCH_TIME',
      '5 created_at yesterday NOT_A_TIME',
      '6 reviewed yes NOT_A_FLAG',
      '7 waybill_no 6.00E+11 DAMAGED_NUMBER',
      '8 order_id - MISSING_VALUE',
      '9 amount_fen 99999999999999999999 NUMBER_TOO_LARGE',
      '10 amount_fen 9007199254740993 NUMBER_TOO_LARGE',
      '11 created_at 2026-03-01 25:00 NO_SUCH_TIME',
      '12 - taobao,11 FIELD_COUNT',
      '14 - "taobao,13,s,,,, UNCLOSED_QUOTE',
    ])
    expect(await kase.evidence.count(`SELECT count(*) FROM orders WHERE waybill_no = '00012' AND amount_fen = -100`)).toBe(1)
  })
})

test('the Excel check is on identifiers only', async () => {
  await withCase(async ({ write, load }) => {
    await write('stores.csv', `${STORES}taobao,1,6.00E+11\ntaobao,1E5,=1+1\ntaobao,6E+11,x\ntaobao,6.0E11,x\n`)
    expect(counts((await load()).files[0])).toBe('4 = 2 + 0 + 2')
  })
})

test('what is merely implausible is evidence', async () => {
  await withCase(async ({ write, load }) => {
    await write('waybills.csv', 'courier,waybill_no,picked_at,signed_at,scan_count\nYTO,1,2026-03-05,2026-03-01,-4\n')
    expect(counts((await load()).files[0])).toBe('1 = 1 + 0 + 0')
  })
})

test('times may name an offset, use a blank or a T, and keep day precision', async () => {
  await withCase(async ({ kase, write, load }) => {
    const times = [
      '2026-03-01T10:00:00',
      '2026-03-01 10:00',
      '2026-03-01T02:00:00Z',
      '2026-03-01T03:00+01:00',
      '2026-02-28T21:00:00-0500',
      '2026-03-01 10:00:00.000+08',
    ]
    await write(
      'withdrawals.csv',
      `withdrawal_id,platform,store_id,amount_fen,at\n${times.map((time, i) => `${i},p,s,1,${time}`).join('\n')}\nday,p,s,1,2026-03-01\n`,
    )
    expect(counts((await load()).files[0])).toBe('7 = 7 + 0 + 0')
    expect(await kase.evidence.count(`SELECT count(*) FROM withdrawals WHERE "at" = TIMESTAMP '2026-03-01 10:00:00' AND has_hour(day_only, 'at')`)).toBe(6)
    expect(await kase.evidence.count(`SELECT count(*) FROM withdrawals WHERE "at" = TIMESTAMP '2026-03-01' AND NOT has_hour(day_only, 'at')`)).toBe(1)
  })
})

test('a line number is that of the physical line, also behind quoted line feeds and blank lines', async () => {
  await withCase(async ({ kase, write, load }) => {
    await write('stores.csv', `\r\n${STORES.trim()}\r\n"taobao","1","a\r\nb"\r\n\r\ntaobao,,x\r\ntaobao,2,"5""屏, x"\r\n`)
    expect(counts((await load()).files[0])).toBe('3 = 2 + 0 + 1')
    expect(await rejects(kase)).toEqual(['6 store_id - MISSING_VALUE'])
    const rows = await kase.evidence.all('SELECT line, name FROM stores ORDER BY line', z.object({ line: z.number(), name: z.string() }))
    expect(rows).toEqual([
      { line: 3, name: 'a\r\nb' },
      { line: 7, name: '5"屏, x' },
    ])
  })
})

test('quotes inside plain cells and lone carriage returns stay as they are', async () => {
  await withCase(async ({ kase, write, load }) => {
    await write('stores.csv', `${STORES}taobao,1,5"屏\ntaobao,2,a\rb\n`)
    expect(counts((await load()).files[0])).toBe('2 = 2 + 0 + 0')
    expect(await kase.evidence.count(`SELECT count(*) FROM stores WHERE name = '5"屏' OR name = 'a' || chr(13) || 'b'`)).toBe(2)
  })
})

test('bytes that are no text are rejected by line', async () => {
  await withCase(async ({ kase, write, load }) => {
    await write(
      'stores.csv',
      Buffer.concat([Buffer.from(`${STORES}taobao,1,甲甲\ntaobao,2,`), Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from('taobao,3,\0\ntaobao,4,包\n')]),
    )
    expect(counts((await load()).files[0])).toBe('4 = 2 + 0 + 2')
    expect((await rejects(kase)).map((line) => line.split(' ').at(-1))).toEqual(['BAD_ENCODING', 'NUL_BYTE'])
  })
})

// `店铺` in GB18030 is b5 ea c6 cc.
const GB18030 = Buffer.concat([Buffer.from(`${STORES}taobao,1,`), Buffer.from([0xb5, 0xea, 0xc6, 0xcc]), Buffer.from('\ntaobao,2,b\n')])

test('UTF-8 with a mark, GB18030 and UTF-16 are recognised and read alike', async () => {
  const utf16 = Buffer.from(`\uFEFF${STORES}taobao,1,店铺\ntaobao,2,b\n`, 'utf16le')
  const bare = utf16.subarray(2)
  const big = Buffer.from(utf16).swap16()
  const contents = { 'utf-8': `\uFEFF${STORES}taobao,1,店铺\ntaobao,2,b\n`, gb18030: GB18030, 'utf-16le': utf16, 'utf-16be': big }
  for (const [encoding, content] of [...Object.entries(contents), ['utf-16le', bare] as const]) {
    await withCase(async ({ kase, write, load }) => {
      await write('stores.csv', content)
      const [report] = (await load()).files
      expect(report?.encoding).toBe(encoding)
      expect(counts(report)).toBe('2 = 2 + 0 + 0')
      expect(await kase.evidence.count(`SELECT count(*) FROM stores WHERE name = '店铺'`)).toBe(1)
    })
  }
})

test('a line of over 16 MiB is one reject, compressed or not', async () => {
  await withCase(async ({ kase, write, load }) => {
    await write(
      'stores.csv.gz',
      gzipSync(Buffer.concat([Buffer.from(`${STORES}taobao,1,a\ntaobao,2,`), Buffer.alloc(40 << 20, 'x'), Buffer.from('\ntaobao,3,c\n')])),
    )
    expect(counts((await load()).files[0])).toBe('3 = 2 + 0 + 1')
    expect((await rejects(kase))[0]).toMatch(/^3 - taobao,2,x+ RECORD_TOO_LONG$/)
  })
})

test('a file that is one endless line has no header', async () => {
  await withCase(async ({ write, load }) => {
    await write('stores.csv', Buffer.alloc(20 << 20, 'x'))
    expect((await load()).files[0]?.error).toContain('stores.csv')
  })
})

test('of a truncated gzip the complete records stay, and the tail is one reject that names the line', async () => {
  await withCase(async ({ kase, write, load }) => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `taobao,${i},${Math.sin(i)}\n`)
    const whole = gzipSync(STORES + rows.join(''))
    await write('stores.csv.gz', whole.subarray(0, whole.length / 2))
    const report = await load()
    const file = report.files[0]
    expect(file?.loaded).toBeGreaterThan(1000)
    expect(file?.read).toBe((file?.loaded ?? 0) + 1)
    expect(file?.rejected).toBe(1)
    const [lost] = await rejects(kase)
    expect(lost).toMatch(new RegExp(`^${(file?.loaded ?? 0) + 2} .*CUT_OFF$`))
    expect(file?.warnings.join()).toContain('damaged or cut off')
    const whole2 = await load()
    expect(counts(whole2.files[0])).toBe(`${file?.read} = 0 + ${file?.loaded} + 1`)
  })
})

test('Parquet is read with its types; a truncated one fails and the others are loaded', async () => {
  await withCase(async ({ kase, inbox, write, load }) => {
    const make = (file: string): Promise<number> =>
      kase.evidence.run(
        `COPY (SELECT 'taobao' AS platform, i AS order_id, 7.0::DOUBLE AS store_id, (i * 100)::DOUBLE AS amount_fen, TIMESTAMP '2026-03-01 10:00:00' AS created_at,
         TIMESTAMPTZ '2026-03-01 02:00:00+00' AS paid_at, DATE '2026-03-02' AS shipped_at, i = 1 AS reviewed, [1, 2] AS list FROM range(5) t(i)) TO '${join(inbox, file)}' (FORMAT parquet)`,
      )
    await mkdir(join(inbox, 'orders'))
    await make('orders/part-0.parquet')
    await make('whole.parquet')
    await write('orders/part-1.parquet', (await readFile(join(inbox, 'whole.parquet'))).subarray(0, 700))
    await writeFile(join(inbox, 'whole.parquet'), 'PAR1')
    const report = await load()
    expect(counts(report.files[0])).toBe('5 = 5 + 0 + 0')
    expect(report.files[1]?.error).toContain('orders/part-1.parquet is no whole Parquet file')
    expect(
      await kase.evidence.count(
        `SELECT count(*) FROM orders WHERE created_at = paid_at AND NOT has_hour(day_only, 'shipped_at') AND store_key = 'taobao:7' AND amount_fen = order_id::INT * 100`,
      ),
    ).toBe(5)
    expect(await kase.evidence.count('SELECT count(*) FROM orders WHERE reviewed')).toBe(1)
    expect((await listSources(kase)).map(({ file }) => file)).toEqual(['orders/part-0.parquet'])
  })
})

test('a number known from another case needs a number, or a kind with its value', async () => {
  await withCase(async ({ kase, write, load }) => {
    await write('case_numbers.csv', 'other_case,waybill_no,kind,value\nA,1,,\nA,,phone,139\nA,,phone,\n')
    expect(counts((await load()).files[0])).toBe('3 = 2 + 0 + 1')
    expect(await rejects(kase)).toEqual(['4 waybill_no - MISSING_VALUE'])
  })
})
