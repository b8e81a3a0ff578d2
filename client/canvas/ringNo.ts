/** `017`; an unknown number is a question mark. */
export function paddedRingNo(ringNo: number | null): string {
  return ringNo === null ? '?' : String(ringNo).padStart(3, '0')
}
