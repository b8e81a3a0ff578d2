import { tableNamed, type TableName } from '../domain/tables.ts'
import type { Task } from '../task.ts'
import type { Database } from './database.ts'

const TABLES_WITH_NUMBERS: readonly TableName[] = ['orders', 'waybills', 'number_sales', 'case_numbers', 'scans']

export function hasNumbers(table: TableName): boolean {
  return TABLES_WITH_NUMBERS.includes(table)
}

/** A number that some row gives without a courier takes the courier of the rows that name one, if they all name the same. */
export async function refreshNumberCouriers(evidence: Database, task?: Task): Promise<void> {
  const optional = TABLES_WITH_NUMBERS.filter((name) => tableNamed(name).columns.some((column) => column.type === 'courier' && !column.required))
  const bare = optional.map((name) => `SELECT waybill_no FROM raw.${name} WHERE courier IS NULL AND waybill_no IS NOT NULL`).join(' UNION ')
  const named = TABLES_WITH_NUMBERS.map(
    (name) => `SELECT waybill_no, courier FROM raw.${name} WHERE courier IS NOT NULL AND waybill_no IN (SELECT waybill_no FROM bare)`,
  )
  await evidence.run(`CREATE OR REPLACE TEMP TABLE bare AS ${bare}`, undefined, task)
  await evidence.run('DELETE FROM number_courier', undefined, task)
  await evidence.run(
    `INSERT INTO number_courier SELECT waybill_no, min(courier) FROM (${named.join(' UNION ')}) GROUP BY waybill_no HAVING count(DISTINCT courier) = 1`,
    undefined,
    task,
  )
  await evidence.run('DROP TABLE bare')
}
