import type { Point } from '../scene/sceneState.ts'
import type { LayoutId } from './layouts.ts'
import { LAYOUTS } from './layouts.ts'
import type { LayoutInput } from './layoutInput.ts'
import type { LayoutTask } from './layoutWorker.ts'

/** Up to here a layout takes less time than starting a worker for it. */
const SYNC_NODES = 150
const SYNC_FLOW = 600

/** Computes a layout without freezing the tab. An aborted one rejects with the signal's reason. */
export function runLayout(layout: LayoutId, input: LayoutInput, signal: AbortSignal): Promise<Map<string, Point>> {
  if (input.nodes.length <= (layout === 'flow' ? SYNC_FLOW : SYNC_NODES)) return Promise.resolve(LAYOUTS[layout](input))
  const worker = new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' })
  return new Promise<Map<string, Point>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Map<string, Point>>) => resolve(data))
    worker.addEventListener('error', (event) => reject(new Error(event.message)))
    signal.addEventListener('abort', () => reject(signal.reason instanceof Error ? signal.reason : new DOMException('aborted', 'AbortError')))
    worker.postMessage({ layout, input } satisfies LayoutTask, { transfer: [] })
  }).finally(() => worker.terminate())
}
