import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { takeLock, type HeldLock } from '../../server/casework/lock.ts'
import { AppError } from '../../server/errors.ts'

/** Makes a folder once for all processes that ask for it: the first makes it, aside, the others wait. */
export async function once(folder: string, make: (draft: string) => Promise<void>): Promise<string> {
  const turn = `${folder}.turn`
  await mkdir(turn, { recursive: true })
  while (!existsSync(folder)) {
    const lock = await take(turn)
    if (!lock) {
      await sleep(200)
      continue
    }
    try {
      if (!existsSync(folder)) await makeAside(folder, make)
    } finally {
      await lock.release()
    }
  }
  return folder
}

async function makeAside(folder: string, make: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${folder}.draft`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  await make(draft)
  await rename(draft, folder)
}

async function take(turn: string): Promise<HeldLock | null> {
  try {
    return await takeLock(turn, null)
  } catch (error) {
    if (error instanceof AppError && error.code === 'CASE_BUSY') return null
    throw error
  }
}
