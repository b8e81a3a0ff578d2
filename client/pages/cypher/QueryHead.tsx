import { Badge, Button, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedQuery } from '../../../server/contract/queries.ts'
import { useFormat } from '../../format/useFormat.ts'
import classes from './CypherPage.module.css'

interface Props {
  readonly query: SavedQuery | null
  readonly isChanged: boolean
  readonly onRestore: () => void
  readonly children: ReactNode
}

/** What stands in the editor: its title, tags, where it comes from and what it answers. */
export function QueryHead({ query, isChanged, onRestore, children }: Props) {
  const { t } = useTranslation('cypher')
  const format = useFormat()
  const origin = query?.own
    ? t(query.own.shared ? 'own.byShared' : 'own.byPrivate', { author: query.own.author, at: format.dateTime(query.own.changedAt) })
    : query
      ? format.text(query.familyTitle)
      : ''
  return (
    <header className={classes.head}>
      <Group gap={10} wrap="nowrap" align="flex-start">
        <div style={{ flex: 1, minWidth: 0 }}>
          <Group gap={8}>
            <Text size="xl" fw={600} component="h1" m={0}>
              {query ? format.text(query.title) : t('own.title')}
            </Text>
            {query?.tags.map((tag) => (
              <Badge key={tag} size="sm" radius="sm" variant="default" tt="none" fw={400}>
                {tag}
              </Badge>
            ))}
            {isChanged && (
              <Button size="compact-xs" variant="subtle" onClick={onRestore}>
                {t('own.restore')}
              </Button>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {query ? [origin, format.text(query.description), isChanged ? t('own.changed') : ''].filter((part) => part !== '').join(' · ') : t('own.text')}
          </Text>
        </div>
        {children}
      </Group>
    </header>
  )
}
