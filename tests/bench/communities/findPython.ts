import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const VENV = fileURLToPath(new URL('../../../.cache/python/bin/python', import.meta.url))

export interface Python {
  program: string
  /** Those of the modules asked for that it can import. */
  modules: string[]
}

/** The Python of `--python`, of KONGBAO_PYTHON, of .cache/python or of the path, with those of `modules` that it has. Null without one. */
export async function findPython(asked: string | undefined, modules: readonly string[]): Promise<Python | null> {
  const program = asked ?? process.env['KONGBAO_PYTHON'] ?? (existsSync(VENV) ? VENV : 'python3')
  const test = `import importlib.util as u; print(' '.join(m for m in ${JSON.stringify(modules)} if u.find_spec(m)))`
  try {
    const { stdout } = await promisify(execFile)(program, ['-c', test])
    return { program, modules: stdout.split(/\s+/).filter((name) => name !== '') }
  } catch {
    return null
  }
}
