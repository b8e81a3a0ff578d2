import type { LayoutId } from './layouts.ts'
import { LAYOUTS } from './layouts.ts'
import type { LayoutInput } from './layoutInput.ts'

export interface LayoutTask {
  readonly layout: LayoutId
  readonly input: LayoutInput
}

self.addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  self.postMessage(LAYOUTS[data.layout](data.input), { transfer: [] })
})
