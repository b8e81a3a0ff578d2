import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { relationTarget } from '../../../../server/contract/notes.ts'
import { NotesPanel } from '../../../panels/notes/NotesPanel.tsx'
import { useExploreContext } from '../ExploreContext.ts'
import type { RelationSectionProps } from './relationSections.ts'
import type { NodeSectionProps } from './sections.ts'

function Notes({ target, name }: { target: string; name: string }) {
  const { t } = useTranslation('notes')
  return (
    <section>
      <Text fw={600} mb={4}>
        {t('section')}
      </Text>
      <NotesPanel key={target} target={target} name={name} />
    </section>
  )
}

export function NodeNotes({ node }: NodeSectionProps) {
  return <Notes target={node.id} name={node.name || node.key} />
}

export function RelationNotes({ relation: { from, type, to } }: RelationSectionProps) {
  const { scene } = useExploreContext()
  const nameOf = (id: string) => (scene.graph.hasNode(id) ? scene.graph.getNodeAttribute(id, 'node').name || id : id)
  return <Notes target={relationTarget(from, type, to)} name={`${nameOf(from)} → ${nameOf(to)}`} />
}
