import { Worker, type TransferListItem } from 'node:worker_threads'
import { AppError, throwIfCancelled } from '../errors.ts'

/**
 * Runs a worker script on `data` and hands every message it posts to `onMessage`, until it exits by itself.
 * Cancelling stops the worker at once and throws CANCELLED. `transfer` are buffers that this thread gives away.
 */
export async function inWorker(
  script: URL,
  data: unknown,
  signal: AbortSignal,
  onMessage: (message: unknown) => void,
  transfer: TransferListItem[] = [],
): Promise<void> {
  throwIfCancelled(signal)
  const worker = new Worker(script, { workerData: data, transferList: transfer })
  const stop = (): void => void worker.terminate()
  signal.addEventListener('abort', stop, { once: true })
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (message: unknown) => {
        try {
          onMessage(message)
        } catch (error) {
          reject(error)
        }
      })
      worker.once('error', reject)
      worker.once('exit', (code) => {
        if (signal.aborted) reject(new AppError('CANCELLED', 'Cancelled.'))
        else if (code === 0) resolve()
        else reject(new Error(`${script.pathname.split('/').at(-1)} ended early with ${code}.`))
      })
    })
  } finally {
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
