import { SHAPE, STORE_NUMBERS } from './shape.ts'

/**
 * SQL macros that draw everything about an entity from its number alone, so that any day can be made without the others.
 * `u` is uniform in [0, 1), `pick` a whole number below n; `salt` keeps draws about one entity apart.
 */
export function macros(seed: number): string[] {
  const { firstDate, medianRing, largestRing } = SHAPE
  return [
    // Hashing several values only exclusive-ors them at the end; hashing that again keeps the draws of different salts apart.
    `CREATE MACRO mixed(salt, x) AS hash(hash(${seed}, salt, x))`,
    `CREATE MACRO u(salt, x) AS mixed(salt, x)::DOUBLE / 18446744073709551616`,
    `CREATE MACRO pick(salt, x, n) AS (mixed(salt, x) >> 1)::BIGINT % n`,
    // Log-normal by Box and Muller.
    `CREATE MACRO log_normal(salt, x, median, sigma) AS median * exp(sigma * sqrt(-2 * ln(1 - u(salt, x))) * cos(2 * pi() * u(salt + 1, x)))`,
    `CREATE MACRO ring_size(ring) AS least(${largestRing}, greatest(3, round(log_normal(901, ring, ${medianRing}, 0.55))))::BIGINT`,
    // Of ten rings five share much, three little, two nothing.
    `CREATE MACRO stratum(ring) AS ['sloppy', 'careful', 'sloppy', 'behaviour_only', 'sloppy', 'careful', 'sloppy', 'behaviour_only', 'sloppy', 'careful'][ring % 10 + 1]`,
    `CREATE MACRO moment(seconds) AS make_timestamp((epoch(TIMESTAMP '${firstDate}') + seconds)::BIGINT * 1000000)`,
    `CREATE MACRO platform(store) AS ['yungou', 'xinji', 'pinle'][pick(905, store, 3) + 1]`,
    `CREATE MACRO store_id(store) AS (100000000 + (store * 556198267 + ${seed} * 911) % 900000000)::VARCHAR`,
    `CREATE MACRO phone(x) AS '1990000' || lpad(((x * 7919) % 10000)::VARCHAR, 4, '0') || '-' || lpad((x // 10000)::VARCHAR, 4, '0')`,
    `CREATE MACRO wallet(kind, x) AS kind || lpad(to_hex((x * 556198267 + ${seed}) % 1099511627689), 10, '0') || '@pay.example'`,
    `CREATE MACRO site_account(x) AS 'kh' || (100000000 + (x * 556198267 + 7) % 900000000)::VARCHAR`,
    // Runs of a hundred numbers, scattered over the courier's series.
    `CREATE MACRO waybill_no(prefix, n) AS prefix || lpad((((n // 100) * 48271213 + 19870417) % 100000000)::VARCHAR, 8, '0') || lpad((n % 100)::VARCHAR, 2, '0')`,
    `CREATE MACRO brushers_of(owner) AS (owner + 1) * ${SHAPE.brushingStores} // ${SHAPE.siteAccounts} - owner * ${SHAPE.brushingStores} // ${SHAPE.siteAccounts}`,
    `CREATE MACRO store_number(kind, owner, n) AS CASE kind WHEN 'ring' THEN ${STORE_NUMBERS.ring} + owner * ${largestRing} + n WHEN 'no_ship' THEN ${STORE_NUMBERS.noShip} + owner ELSE ${STORE_NUMBERS.brushing} + owner * ${SHAPE.brushingStores} // ${SHAPE.siteAccounts} + n END`,
    // What of an identifier the n-th store of a ring shares with how many others.
    `CREATE MACRO shared_by(kind, owner, n, sloppy, careful) AS CASE WHEN kind <> 'ring' THEN 0 WHEN stratum(owner) = 'sloppy' THEN n // sloppy WHEN stratum(owner) = 'careful' THEN n // careful ELSE n END`,
  ]
}
