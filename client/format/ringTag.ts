/** `#017` */
export function ringTag(ringNo: number): string {
  return `#${String(ringNo).padStart(3, '0')}`
}
