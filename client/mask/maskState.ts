import { MASK_HEADER } from '../../server/contract/mask.ts'

const keyOf = (caseId: string) => `kongbao.mask.${caseId}`
const A_YEAR = 31_536_000

/** Whether this browser sees the case under the mask: it does until somebody took it off. */
export function isMasked(caseId: string): boolean {
  return localStorage.getItem(keyOf(caseId)) !== 'off'
}

/** Downloads and event streams carry no header of ours: a cookie says it for them. */
export function setMasked(caseId: string, on: boolean): void {
  localStorage.setItem(keyOf(caseId), on ? 'on' : 'off')
  document.cookie = `${MASK_HEADER}=off; path=/api/cases/${encodeURIComponent(caseId)}; SameSite=Strict; max-age=${on ? 0 : A_YEAR}`
}
