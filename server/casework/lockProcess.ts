import { readFile } from 'node:fs/promises'

/** When a process was born, as Linux counts it (boot and start tick): a pid that was given out again has another. Null elsewhere. */
export async function processBirth(pid: number): Promise<string | null> {
  try {
    const [stat, boot] = await Promise.all([readFile(`/proc/${pid}/stat`, 'utf8'), readFile('/proc/sys/kernel/random/boot_id', 'utf8')])
    // The second field is the program's name in brackets and may hold spaces; the start tick is the 22nd.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return ticks ? `${boot.trim()}/${ticks}` : null
  } catch {
    return null
  }
}

/** Whether the very process that wrote a lock still runs. */
export async function isProcessAlive(pid: number, birth: string | null): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  const now = await processBirth(pid)
  return birth === null || now === null || birth === now
}
