import { courierDates as datesOf } from '../casework/supply/courierDates.ts'
import { operatorStores } from '../casework/supply/operatorStores.ts'
import { getOperator as operatorOf, getSupply as supplyOf } from '../casework/supply/supply.ts'
import { supplyRows } from '../casework/supply/supplyRows.ts'
import {
  courierDates,
  familySummary,
  getOperator,
  getSupply,
  listFamilies,
  listOperators,
  listOperatorStores,
  listOutlets,
  listRanges,
  listSuppliers,
  operatorSummary,
  outletSummary,
  rangeSummary,
  supplierSummary,
} from '../contract/supply.ts'
import { json, type Operation } from './operation.ts'
import type { Services } from './services.ts'

export function supplyOperations({ workspace }: Services): Operation[] {
  return [
    json(getSupply, async ({ params: { caseId } }) => workspace.use(caseId, async (kase) => supplyOf(kase))),
    json(listFamilies, async ({ params: { caseId }, query }) => {
      const { rows, ...list } = await workspace.use(caseId, async (kase) => supplyRows(kase, 'family', familySummary, query))
      return { ...list, families: rows }
    }),
    json(listOperators, async ({ params: { caseId }, query }) => {
      const { rows, ...list } = await workspace.use(caseId, async (kase) => supplyRows(kase, 'operator', operatorSummary, query))
      return { ...list, operators: rows }
    }),
    json(getOperator, async ({ params: { caseId, operatorId } }) => workspace.use(caseId, async (kase) => operatorOf(kase, operatorId))),
    json(listOperatorStores, async ({ params: { caseId, operatorId }, query: { limit } }) =>
      workspace.use(caseId, async (kase) => operatorStores(kase, operatorId, limit)),
    ),
    json(courierDates, async ({ params: { caseId }, query }) => workspace.use(caseId, async (kase) => datesOf(kase, query))),
    json(listSuppliers, async ({ params: { caseId }, query }) => {
      const { rows, ...list } = await workspace.use(caseId, async (kase) => supplyRows(kase, 'supplier', supplierSummary, query))
      return { ...list, suppliers: rows }
    }),
    json(listOutlets, async ({ params: { caseId }, query }) => {
      const { rows, ...list } = await workspace.use(caseId, async (kase) => supplyRows(kase, 'outlet', outletSummary, query))
      return { ...list, outlets: rows }
    }),
    json(listRanges, async ({ params: { caseId }, query }) => {
      const { rows, ...list } = await workspace.use(caseId, async (kase) => supplyRows(kase, 'range', rangeSummary, query))
      return { ...list, ranges: rows }
    }),
  ]
}
