import type { Hypothesis, Label } from '../../../server/contract/common.ts'

/** What stands under an exported picture: it must be read without the screen it came from. */
export interface PictureStrip {
  /** Case, what is left out of it, and data version, run, mask, time and who; each a line. */
  readonly lines: readonly string[]
  readonly labels: readonly { readonly label: Label; readonly text: string }[]
  readonly hypotheses: readonly { readonly hypothesis: Hypothesis; readonly text: string }[]
  readonly strokes: readonly { readonly dashed: boolean; readonly text: string }[]
}
