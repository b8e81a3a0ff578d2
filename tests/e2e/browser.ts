import { execFile } from 'node:child_process'
import { createReadStream, existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'
import { chromium, type Browser } from 'playwright-core'

const run = promisify(execFile)
const PACKED = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..', 'bin')
const HOME = join(tmpdir(), `kongbao-chromium-147-${process.getuid?.() ?? 0}`)

const FLAGS = [
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--no-zygote',
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--font-render-hinting=none',
  '--disable-dev-shm-usage',
  '--mute-audio',
]

/**
 * A headless Chromium with software WebGL, from the packages alone: nothing of it needs to be installed on the machine.
 * Its pages are laid together without the software GPU, which would cost three times as much as all the rest; `composited` does it as people's
 * browsers do, where what WebGL draws keeps nothing waiting.
 */
export async function launchBrowser({ composited = false } = {}): Promise<Browser> {
  const home = await unpacked()
  const libraries = [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter((path) => path !== undefined && path !== '')
  return await chromium.launch({
    executablePath: join(home, 'chromium'),
    args: composited ? FLAGS : [...FLAGS, '--disable-gpu-compositing'],
    env: { ...definedOnly(process.env), LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_PATH: join(home, 'fonts') },
  })
}

/** Unpacks once a machine; made aside and renamed, so that two test processes never see half of it. */
async function unpacked(): Promise<string> {
  if (existsSync(HOME)) return HOME
  const draft = await mkdtemp(`${HOME}-`)
  await writeFile(join(draft, 'chromium'), await brotli('chromium.br'))
  await chmod(join(draft, 'chromium'), 0o755)
  for (const [archive, into] of [
    ['fonts.tar.br', '.'],
    ['swiftshader.tar.br', '.'],
    ['al2023.tar.br', 'al2023'],
  ] as const) {
    const tar = join(draft, archive.replace('.br', ''))
    await writeFile(tar, await brotli(archive))
    await mkdir(join(draft, into), { recursive: true })
    await run('tar', ['-xf', tar, '-C', join(draft, into)])
    await rm(tar)
  }
  try {
    await rename(draft, HOME)
  } catch (error) {
    // Another process was first.
    if (!existsSync(HOME)) throw error
    await rm(draft, { recursive: true, force: true })
  }
  return HOME
}

async function brotli(file: string): Promise<Buffer> {
  return await buffer(createReadStream(join(PACKED, file)).pipe(createBrotliDecompress()))
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
