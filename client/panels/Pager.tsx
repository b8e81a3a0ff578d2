import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format/useFormat.ts'

interface Props {
  readonly page: number
  readonly size: number
  readonly total: number
  readonly onPage: (page: number) => void
}

/** Goes through a list page by page, and says where one is; nothing where there is one page. */
export function Pager({ page, size, total, onPage }: Props) {
  const { t } = useTranslation()
  const { count } = useFormat()
  if (total <= size) return null
  return (
    <Group gap="sm">
      <Text size="sm" c="dimmed">
        {t('table.page', { from: count(page * size + 1), to: count(Math.min(total, (page + 1) * size)), total: count(total) })}
      </Text>
      <Button size="compact-xs" variant="default" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('table.former')}
      </Button>
      <Button size="compact-xs" variant="default" disabled={(page + 1) * size >= total} onClick={() => onPage(page + 1)}>
        {t('table.next')}
      </Button>
    </Group>
  )
}
