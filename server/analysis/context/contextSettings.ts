import { z } from 'zod'

const number = (value: number): z.ZodDefault<z.ZodNumber> => z.number().default(value)

/** Thresholds of the rules that are shown beside the score. SQL files name them as `$name`. */
export const contextSettings = z
  .object({
    /** V1: kinds of values that make two vendor sites one operator's. */
    siteKinds: number(2),
    /** V1: a value at more than this share of the sites that have its kind may belong to everybody … */
    commonShare: number(0.5),
    /** … and does when it spans two groups of this many sites that nothing rarer joins. */
    commonGroup: number(3),
    /** O1: standard deviations by which an outlet's share exceeds its peers'. */
    outletZ: number(4),
    /** O1: parcels that an outlet and its peers must have. */
    outletRows: number(30),
    /** O1: normal quantile of the interval that is shown (95 %). */
    intervalZ: number(1.959964),
    /** X1: shared keys, of how many kinds, and how many times what chance gives. */
    crossKeys: number(3),
    crossKinds: number(2),
    crossLift: number(2),
    /** X1: a key that more stores than this use is popular and no evidence. */
    popularStores: number(60),
    /** R4: share of advances that orders used up, of at least so many; what makes an advance used up; whole sums (in fen) count as advances. */
    advanceShare: number(0.5),
    advanceRows: number(3),
    advanceFrom: number(0.9),
    advanceTo: number(1.1),
    advanceStepFen: number(100_000),
  })
  .prefault({})
export type ContextSettings = z.infer<typeof contextSettings>
