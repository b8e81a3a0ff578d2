import { useSearchParams } from 'react-router'

/** How a list is sorted, kept in the address. */
export function useSort<Sort extends string>(sorts: readonly Sort[], usual: Sort): [Sort, (sort: Sort) => void] {
  const [address, setAddress] = useSearchParams()
  const sort = sorts.find((one) => one === address.get('sort')) ?? usual
  const put = (by: Sort) =>
    setAddress(
      (before) => {
        before.set('sort', by)
        return before
      },
      { replace: true },
    )
  return [sort, put]
}
