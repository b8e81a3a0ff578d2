import { useFormat } from '../../format/useFormat.ts'
import type { Lane } from './lanes.ts'

/** A lane's figure: counts of numbers and parcels, sums of money. */
export function useLaneText(): (lane: Lane, value: number) => string {
  const { count, money } = useFormat()
  return (lane, value) => (lane === 'bought' || lane === 'shipped' ? count(value) : money(value))
}
