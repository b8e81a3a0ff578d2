import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { withoutFilters } from '../../../canvas/scene/lens.ts'
import { useSceneVersion } from '../../../canvas/useScene.ts'
import { useExploreContext } from '../ExploreContext.ts'
import classes from '../ExplorePage.module.css'

/** A canvas that filters have emptied says so: it is not an empty canvas. */
export function AllFilteredOut() {
  const { t } = useTranslation('lens')
  const { scene } = useExploreContext()
  useSceneVersion(scene)
  if (scene.graph.order === 0 || scene.shown.nodes.size > 0) return null
  return (
    <div className={classes.empty}>
      <Stack gap="sm" align="flex-start" role="status">
        <Text size="lg" fw={600}>
          {t('filter.allOut', { count: scene.graph.order })}
        </Text>
        <Text size="md" c="dimmed">
          {t('filter.allOutText')}
        </Text>
        <Button variant="default" onClick={() => scene.look('filter', withoutFilters(scene.lens))}>
          {t('filter.none')}
        </Button>
      </Stack>
    </div>
  )
}
