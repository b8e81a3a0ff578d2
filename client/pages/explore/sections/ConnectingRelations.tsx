import { Stack, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { useExploreContext } from '../ExploreContext.ts'
import { propertyText } from './propertyText.ts'
import { usePropertyTexts } from './usePropertyTexts.ts'

const MOST = 40

/** The relations on the canvas between two nodes, with what they say; a press shows one with its rows. */
export function ConnectingRelations({ a, b }: { a: string; b: string }) {
  const { t } = useTranslation('canvas')
  const { scene, pickRelation } = useExploreContext()
  useSceneVersion(scene)
  const texts = usePropertyTexts()
  const between = scene.graph.relationsOf(a).filter(({ from, to }) => from === b || to === b)
  const all = [...between.filter(({ from }) => from === a), ...between.filter(({ from }) => from !== a)]
  if (all.length === 0) return null
  return (
    <Stack gap={4} component="section" aria-label={t('panel.connection')}>
      <Text size="md" fw={600}>
        {t('panel.connection')}
      </Text>
      {all.slice(0, MOST).map((relation) => (
        <UnstyledButton key={relation.id} onClick={() => pickRelation(relation.id)}>
          <Text size="sm">
            {relation.from === a ? '→' : '←'}{' '}
            <span style={{ textDecoration: 'underline dotted', textUnderlineOffset: 3 }}>{t(`type.${relation.type}`, relation.type)}</span>{' '}
            <Text span c="dimmed">
              {Object.entries(relation.properties)
                .flatMap(([name, value]) => {
                  const text = propertyText(name, value, texts, relation.properties['dayOnly'])
                  return text === null ? [] : [`${t(`property.${name}`, name)} ${text}`]
                })
                .join(' · ')}
            </Text>
          </Text>
        </UnstyledButton>
      ))}
      {all.length > MOST && (
        <Text size="xs" c="dimmed">
          {t('notice.cut', { shown: MOST, total: all.length })}
        </Text>
      )}
    </Stack>
  )
}
