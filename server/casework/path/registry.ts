import type { PathStepId } from '../../contract/path.ts'
import type { StepDefinition } from './step.ts'
import { complaint } from './steps/complaint.ts'
import { courier } from './steps/courier.ts'
import { cross } from './steps/cross.ts'
import { freeze } from './steps/freeze.ts'
import { money } from './steps/money.ts'
import { operator } from './steps/operator.ts'
import { rings } from './steps/rings.ts'
import { site } from './steps/site.ts'

export const STEPS: Readonly<Record<PathStepId, StepDefinition>> = { complaint, courier, site, operator, rings, cross, money, freeze }
