import { PropertyList } from './PropertyList.tsx'
import type { RelationSectionProps } from './relationSections.ts'
import { relationQuestion } from '../../../evidence/relationQuestion.ts'

export function RelationProperties({ relation }: RelationSectionProps) {
  return <PropertyList properties={relation.properties} rowsOf={(title) => relationQuestion(relation, title)} />
}
