import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Scene } from '../../../canvas/scene/Scene.ts'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { propertyText } from './propertyText.ts'
import { usePropertyTexts } from './usePropertyTexts.ts'

const MOST = 40

/** The relations on the canvas between two nodes, with what they say. */
export function ConnectingRelations({ scene, a, b }: { scene: Scene; a: string; b: string }) {
  const { t } = useTranslation('canvas')
  useSceneVersion(scene)
  const texts = usePropertyTexts()
  const relations = scene.graph.edges(a, b).map((id) => scene.graph.getEdgeAttribute(id, 'relation'))
  const reverse = scene.graph.edges(b, a).map((id) => scene.graph.getEdgeAttribute(id, 'relation'))
  const all = [...relations, ...reverse]
  if (all.length === 0) return null
  return (
    <Stack gap={4} component="section" aria-label={t('panel.connection')}>
      <Text size="md" fw={600}>
        {t('panel.connection')}
      </Text>
      {all.slice(0, MOST).map((relation) => (
        <Text key={relation.id} size="sm">
          {relation.from === a ? '→' : '←'} {t(`type.${relation.type}`, relation.type)}{' '}
          <Text span c="dimmed">
            {Object.entries(relation.properties)
              .flatMap(([name, value]) => {
                const text = propertyText(name, value, texts, relation.properties['dayOnly'])
                return text === null ? [] : [`${t(`property.${name}`, name)} ${text}`]
              })
              .join(' · ')}
          </Text>
        </Text>
      ))}
      {all.length > MOST && (
        <Text size="xs" c="dimmed">
          {t('notice.cut', { shown: MOST, total: all.length })}
        </Text>
      )}
    </Stack>
  )
}
