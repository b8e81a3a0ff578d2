import type { NodeDisplayData } from 'sigma/types'

/** What the reducer says about a node beyond what Sigma knows. */
export interface MarkDisplay {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly color: string
  readonly type: 'mark'
  readonly zIndex: number
  /** Empty: no ring. */
  readonly ringColor: string
  readonly square: boolean
  readonly dashed: boolean
}

export function isMarkDisplay(data: NodeDisplayData): data is NodeDisplayData & MarkDisplay {
  return data.type === 'mark' && 'ringColor' in data
}
