import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { memoryFor } from '../../server/graph/managed/jvm.ts'
import { checkJava, javaMajor } from '../../server/graph/managed/programs.ts'
import { provision } from '../../server/graph/managed/provision.ts'
import { GUARD, runProgram } from '../../server/graph/managed/runProgram.ts'
import { endStaleServer, rememberServer } from '../../server/graph/managed/staleServer.ts'
import { quietTask } from '../../server/task.ts'

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test.each([
  ['17.0.15', 17],
  ['1.8.0_392', 8],
  ['25', 25],
  ['21-ea', 21],
])('Java %s is Java %d', (version, major) => {
  expect(javaMajor(version)).toBe(major)
})

test('without Java the way out is said, sentence by sentence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kongbao-java-'))
  expect(await checkJava({ PATH: folder })).toMatchObject({ ok: false, version: null })
  await expect(provision(folder, { PATH: folder }, quietTask())).rejects.toMatchObject({
    code: 'MISSING_PROGRAM',
    message: expect.stringMatching(/NEO4J_URI.*docker compose/),
  })
  await rm(folder, { recursive: true })
})

test('without Maven and without Neo4j’s files the way out is said', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kongbao-mvn-'))
  await writeFile(join(folder, 'java'), '#!/bin/sh\necho \'openjdk version "17.0.1"\' >&2\n', { mode: 0o755 })
  await expect(provision(folder, { PATH: folder }, quietTask())).rejects.toMatchObject({ code: 'MISSING_PROGRAM', details: { program: 'maven' } })
  await rm(folder, { recursive: true })
})

test('a small machine gets a small Neo4j', () => {
  expect(memoryFor(4 * 2 ** 30).heap + memoryFor(4 * 2 ** 30).pageCache).toBeLessThanOrEqual(1024)
  expect(memoryFor(64 * 2 ** 30).heap).toBeGreaterThan(memoryFor(4 * 2 ** 30).heap)
})

test('a guarded program ends when its parent is gone, even killed', async () => {
  const parent = spawn(process.execPath, [
    '-e',
    `const c = require('node:child_process').spawn('sh', [${JSON.stringify(GUARD)}, 'sleep', '600'], { stdio: ['pipe', 'ignore', 'ignore'], detached: true }); console.log(c.pid); setInterval(() => {}, 1000)`,
  ])
  const pid = Number(await new Promise<string>((resolve) => parent.stdout.once('data', (data: Buffer) => resolve(data.toString()))))
  expect(alive(pid)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => alive(pid), { timeout: 30_000 }).toBe(false)
})

test('a cancelled program is ended', async () => {
  const stop = new AbortController()
  const running = runProgram('sleep', ['600'], process.env, stop.signal)
  stop.abort()
  await expect(running).rejects.toMatchObject({ code: 'CANCELLED' })
})

test('a server left behind on this home is ended; a stranger with its number is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kongbao-stale-'))
  const left = spawn('sh', ['-c', 'sleep 600; true', `--home-dir=${folder}`], { stdio: 'ignore' })
  const pidFile = join(folder, 'pid')
  await rememberServer(pidFile, left.pid ?? 0)
  expect(await endStaleServer(pidFile, folder)).toBe(true)
  await expect.poll(() => left.signalCode).toBe('SIGTERM')
  const stranger = spawn('sleep', ['600'], { stdio: 'ignore' })
  await rememberServer(pidFile, stranger.pid ?? 0)
  expect(await endStaleServer(pidFile, folder)).toBe(false)
  expect(stranger.exitCode).toBeNull()
  stranger.kill()
  await rm(folder, { recursive: true })
})
