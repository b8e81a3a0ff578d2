import { z } from 'zod'

/** Carries the name of the person who asks, percent-encoded: headers are ASCII and names are Chinese. */
export const USER_HEADER = 'kongbao-user'

/** The name of a person who writes, approves or signs. Until accounts come it is asked for and logged, not proved. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .regex(/^[^\p{Cc}]+$/u)
