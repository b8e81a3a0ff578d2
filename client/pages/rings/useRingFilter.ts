import { useSearchParams } from 'react-router'
import { HYPOTHESES } from '../../../server/contract/common.ts'
import { RING_SORTS } from '../../../server/contract/rings.ts'
import { RING_STATUSES } from '../../../server/contract/verdicts.ts'
import type { RingSort } from './RingTable.tsx'

export const STATUS_FILTERS = [...RING_STATUSES, 'secondLook'] as const

/** Sort and filter of the ring list, kept in the address: a link opens the same list. */
export function useRingFilter() {
  const [address, setAddress] = useSearchParams()
  const sort = RING_SORTS.find((one) => one === address.get('sort')) ?? 'score'
  const hypothesis = HYPOTHESES.find((one) => one === address.get('hypothesis'))
  const status = STATUS_FILTERS.find((one) => one === address.get('status'))
  const [min, max] = [yuanIn(address.get('min')), yuanIn(address.get('max'))]
  const reversed = address.get('order') === 'reversed'
  const put = (changes: Readonly<Record<string, string>>) =>
    setAddress(
      (before) => {
        for (const [name, value] of Object.entries(changes)) {
          if (value === '') before.delete(name)
          else before.set(name, value)
        }
        return before
      },
      { replace: true },
    )
  return {
    query: {
      sort,
      order: reversed ? ('reversed' as const) : ('usual' as const),
      ...(hypothesis ? { hypothesis } : {}),
      ...(status ? { status } : {}),
      ...(min === '' ? {} : { minFen: Math.round(Number(min) * 100) }),
      ...(max === '' ? {} : { maxFen: Math.round(Number(max) * 100) }),
    },
    search: address.get('search') ?? '',
    min,
    max,
    put,
    /** The head that is sorted by turns the order round. */
    sortBy: (by: RingSort) => put({ sort: by, order: by === sort && !reversed ? 'reversed' : '' }),
    clear: () => setAddress({}, { replace: true }),
  }
}

function yuanIn(text: string | null): string {
  return text !== null && text !== '' && Number.isFinite(Number(text)) ? text : ''
}
