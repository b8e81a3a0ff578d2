import { z } from 'zod'

const number = (value: number): z.ZodDefault<z.ZodNumber> => z.number().default(value)

/** Thresholds of the lists about vendors, suppliers, outlets and number ranges. SQL files name them as `$name`. */
export const supplySettings = z
  .object({
    /** Sales that must carry the beginning of an upstream order number before it names a supplier. */
    upstreamRows: number(30),
    /** What a number earns, in fen, where a site names no prices: said in the report of the case. */
    marginLowFen: number(3),
    marginHighFen: number(5),
    /** Days before a courier's summons, and from it on, whose sales are compared. */
    summonsDays: number(30),
    /** A range of numbers goes on while the next sold or empty one is at most this far … */
    rangeGap: number(10),
    /** … and is listed from this many of them, when they fill this share of it … */
    rangeNumbers: number(30),
    rangeDensity: number(0.5),
    /** … and make up this share of its numbers that can be judged: an honest sender's block is full of real parcels. */
    rangeShare: number(0.8),
  })
  .prefault({})
export type SupplySettings = z.infer<typeof supplySettings>
