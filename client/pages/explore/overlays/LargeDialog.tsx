import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../format/useFormat.ts'
import { useExploreContext } from '../ExploreContext.ts'
import { FREE_NODES, MOST_NODES } from '../useLargeQuestion.ts'

/** Before a canvas becomes so large that it is slow: what that means, and what to do instead. Beyond the most there is no going on. */
export function LargeDialog() {
  const { t } = useTranslation('lens')
  const { count } = useFormat()
  const { actions } = useExploreContext()
  const { asked } = actions.large
  if (!asked) return null
  const tooMany = asked.nodes > MOST_NODES
  return (
    <Modal opened onClose={() => asked.answer(false)} title={t('large.title', { n: count(asked.nodes) })} centered>
      <Stack gap="md">
        <Text size="sm">{t(tooMany ? 'large.tooMany' : 'large.text', { free: count(FREE_NODES), most: count(MOST_NODES) })}</Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={() => asked.answer(false)}>
            {t('large.cancel')}
          </Button>
          {!tooMany && <Button onClick={() => asked.answer(true)}>{t('large.go')}</Button>}
        </Group>
      </Stack>
    </Modal>
  )
}
